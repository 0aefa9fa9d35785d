import AfterSalesCore

/// Reckons a clock and notes what is wrong with the instants it is given.
struct ServiceClockCheck: FindingReporter {
    var findings: [Finding] = []
    var errorCount = 0
    let clock: ServiceClock
    let hours: BusinessHours?

    init(clock: ServiceClock, hours: BusinessHours?) {
        self.clock = clock
        self.hours = hours
    }

    mutating func order(received: Timestamp, stoppedAt: Timestamp?, now: Timestamp) {
        let place = Place.document
        if received > now {
            report(
                .receivedInFuture, at: place.field("received"),
                inputs: [.init("received", received.description), .init("now", now.description)],
                "received at \(received), which is later than now", "接收时间 \(received) 晚于当前时间")
        }
        guard let stoppedAt else { return }
        if stoppedAt > now {
            report(
                .stoppedInFuture, at: place.field("stoppedAt"),
                inputs: [.init("stoppedAt", stoppedAt.description), .init("now", now.description)],
                "stopped at \(stoppedAt), which is later than now", "完成时间 \(stoppedAt) 晚于当前时间")
        }
        if stoppedAt < received {
            report(
                .stoppedBeforeReceived, at: place.field("stoppedAt"),
                inputs: [.init("stoppedAt", stoppedAt.description), .init("received", received.description)],
                "stopped at \(stoppedAt), before it was received", "完成时间 \(stoppedAt) 早于接收时间")
        }
    }

    /// When the time is up; nil if that cannot be said, which has been reported.
    mutating func due(from received: Timestamp) -> Timestamp? {
        switch clock.basis {
        case .calendar:
            do throws(CalendarError) {
                return try received.adding(seconds: clock.limit.seconds)
            } catch {
                reportUnreachable(error.description)
                return nil
            }
        case .business:
            guard let hours else {
                report(
                    .businessHoursNeeded, at: Place.document.field("hours"),
                    "a clock by business hours needs the opening hours", "按营业时间计时需要给出营业时间")
                return nil
            }
            do throws(BusinessHoursError) {
                return clock.limit.unit == .days
                    ? try hours.closing(ofOpenDay: clock.limit.count, after: received)
                    : try hours.deadline(from: received, adding: clock.limit.seconds)
            } catch {
                reportUnreachable(error.description)
                return nil
            }
        }
    }

    /// The seconds between two instants as the clock counts; nil if they cannot be counted, which has been reported.
    mutating func seconds(from start: Timestamp, to end: Timestamp) -> Int64? {
        guard clock.basis == .business, let hours else { return start.microseconds(until: end) / 1_000_000 }
        do throws(BusinessHoursError) {
            return try hours.elapsed(from: start, to: end)
        } catch {
            reportUnreachable(error.description)
            return nil
        }
    }

    private mutating func reportUnreachable(_ reason: String) {
        report(
            .clockUnreachable, at: .document,
            inputs: [.init("limit", clock.limit.description), .init("reason", reason)],
            "the limit \(clock.limit) cannot be reckoned from there: \(reason)", "无法推算时限 \(clock.limit)")
    }
}
