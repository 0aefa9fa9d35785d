import AfterSalesCore

/// Medians and what nine of ten do not exceed, of the minutes that washes, stays and waiting take. They are taken from a
/// ``Distribution`` of the single values: ``Distribution/result(_:in:)``, or in a report by ``ReportDistributions``.
extension KPI {
    /// What half of the washes do not exceed (洗车时间中位数).
    public static var washTimeMedian: KPI {
        minutes(
            "washTime", "median", "minutes of a wash, median", "洗车时间中位数", .median, of: .washMinutes, better: .neither)
    }

    /// What nine of ten washes do not exceed (洗车时间九成分位).
    public static var washTimeP90: KPI {
        minutes("washTime", "p90", "minutes of a wash, p90", "洗车时间九成分位", .p90, of: .washMinutes, better: .neither)
    }

    /// What half of the stays do not exceed (在厂时间中位数).
    public static var stayTimeMedian: KPI {
        minutes(
            "stayTime", "median", "minutes of a stay, median", "在厂时间中位数", .median, of: .stayMinutes,
            better: .lowerIsBetter)
    }

    /// What nine of ten stays do not exceed (在厂时间九成分位).
    public static var stayTimeP90: KPI {
        minutes(
            "stayTime", "p90", "minutes of a stay, p90", "在厂时间九成分位", .p90, of: .stayMinutes, better: .lowerIsBetter)
    }

    /// What half of the waits for a reason do not exceed (等待时间中位数).
    /// - Parameter reason: Why a vehicle waits.
    public static func waitingMedian(_ reason: WaitingReason) -> KPI {
        minutes(
            "waitingTime", "\(reason.rawValue)-median", "minutes of waiting for \(reason.word.english), median",
            "\(reason.word.simplifiedChinese)时间中位数", .median, of: reason.minutes, better: .lowerIsBetter)
    }

    /// What nine of ten waits for a reason do not exceed (等待时间九成分位).
    /// - Parameter reason: Why a vehicle waits.
    public static func waitingP90(_ reason: WaitingReason) -> KPI {
        minutes(
            "waitingTime", "\(reason.rawValue)-p90", "minutes of waiting for \(reason.word.english), p90",
            "\(reason.word.simplifiedChinese)时间九成分位", .p90, of: reason.minutes, better: .lowerIsBetter)
    }

    static var times: [KPI] {
        [washTimeMedian, washTimeP90, stayTimeMedian, stayTimeP90]
            + WaitingReason.allCases.flatMap { [waitingMedian($0), waitingP90($0)] }
    }
}
