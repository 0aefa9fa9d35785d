import AfterSalesCore

/// Who stays, who complains, and who is called back.
extension KPI {
    /// Customers of 13 months ago who were seen in the 13 months since (客户保持率): variant a.
    public static var retention: KPI {
        standard(
            "retention", "thirteenMonths", "retention, seen again in 13 months", "客户保持率（13个月）", .ratio,
            .init(.customersSeenAgain), per: .init(.customersSeenBefore), counting: .init(.customersSeenBefore))
    }

    /// Vehicles sold in a year that are serviced here: variant b.
    public static var retentionOfSold: KPI {
        standard(
            "retention", "servicedOfSold", "retention, serviced of sold by year", "售出车辆来厂率", .ratio,
            .init(.vehiclesSoldServiced), per: .init(.vehiclesSold), counting: .init(.vehiclesSold))
    }

    /// Customers at the start who were kept (保有率).
    public static var retentionKept: KPI {
        standard(
            "retention", "kept", "retention, kept in the period", "保有率", .ratio,
            .init(.customersKept), per: .init(.customersOpening), by: .customerFiles, counting: .init(.customersOpening)
        )
    }

    /// Customers at the start who were lost (流失率).
    public static var customersLost: KPI {
        standard(
            "lost", "opening", "customers lost", "流失率", .ratio,
            .init(.customersOpening) - .init(.customersKept), per: .init(.customersOpening), by: .customerFiles,
            better: .lowerIsBetter, counting: .init(.customersOpening))
    }

    /// Lost customers who were won back (挽回率).
    public static var customersWonBack: KPI {
        standard(
            "wonBack", "lost", "customers won back", "挽回率", .ratio,
            .init(.customersWonBack), per: .init(.customersOpeningLost), by: .customerFiles,
            counting: .init(.customersOpeningLost))
    }

    /// Complaints found justified, of those received (投诉属实率).
    public static var justifiedComplaints: KPI {
        standard(
            "justifiedComplaints", "received", "justified of complaints received", "投诉属实率", .ratio,
            .init(.complaintsJustified), per: .init(.complaints), by: .customerFiles, better: .lowerIsBetter,
            counting: .init(.complaints))
    }

    /// Complaints found justified, of those decided.
    public static var justifiedOfDecided: KPI {
        standard(
            "justifiedComplaints", "decided", "justified of complaints decided", "投诉属实率（已判定）", .ratio,
            .init(.complaintsJustified), per: .init(.complaintsDecided), by: .customerFiles,
            better: .lowerIsBetter, counting: .init(.complaintsDecided))
    }

    /// Complaints per 100 settled orders (每百台次投诉数).
    public static var complaintsPer100Orders: KPI {
        standard(
            "complaintsPer100Orders", "received", "complaints per 100 orders", "每百台次投诉数", .count,
            .init(.complaints), per: .orders, times: 100, better: .lowerIsBetter, counting: .orders)
    }

    /// Justified complaints per 100 settled orders.
    public static var justifiedComplaintsPer100Orders: KPI {
        standard(
            "complaintsPer100Orders", "justified", "justified complaints per 100 orders", "每百台次属实投诉数", .count,
            .init(.complaintsJustified), per: .orders, times: 100, better: .lowerIsBetter, counting: .orders)
    }

    /// Complaints answered within their time (响应时限达成率).
    public static var complaintResponseMet: KPI {
        standard(
            "complaintClocks", "response", "complaints answered in time", "投诉按时响应率", .ratio,
            .init(.complaintResponseClocksMet), per: .init(.complaintResponseClocks), by: .customerFiles,
            counting: .init(.complaintResponseClocks))
    }

    /// Complaints put in order within their time (整理时限达成率).
    public static var complaintOrderMet: KPI {
        standard(
            "complaintClocks", "puttingInOrder", "complaints put in order in time", "投诉按时整理率", .ratio,
            .init(.complaintOrderClocksMet), per: .init(.complaintOrderClocks), by: .customerFiles,
            counting: .init(.complaintOrderClocks))
    }

    /// Complaints closed within their time (结案时限达成率).
    public static var complaintClosingMet: KPI {
        standard(
            "complaintClocks", "closing", "complaints closed in time", "投诉按时结案率", .ratio,
            .init(.complaintClosingClocksMet), per: .init(.complaintClosingClocks), by: .customerFiles,
            counting: .init(.complaintClosingClocks))
    }

    /// Clocks of complaints that were met, of all three kinds (投诉时限达成率).
    public static var complaintClocksMet: KPI {
        standard(
            "complaintClocks", "all", "clocks of complaints met", "投诉时限达成率", .ratio,
            .init(.complaintResponseClocksMet) + .init(.complaintOrderClocksMet) + .init(.complaintClosingClocksMet),
            per: .init(.complaintResponseClocks) + .init(.complaintOrderClocks) + .init(.complaintClosingClocks),
            by: .customerFiles,
            counting: .init(.complaintResponseClocks) + .init(.complaintOrderClocks) + .init(.complaintClosingClocks))
    }

    /// Clocks of rescues that were met (救援时限达成率).
    public static var rescueClocksMet: KPI {
        standard(
            "rescueClocks", "all", "clocks of rescues met", "救援时限达成率", .ratio,
            .init(.rescueClocksMet), per: .init(.rescueClocks), counting: .init(.rescueClocks))
    }

    /// Follow-ups done of those due (回访完成率).
    public static var followUps: KPI {
        standard(
            "followUps", "done", "follow-ups done", "回访完成率", .ratio,
            .init(.followUpsDone), per: .init(.followUpsDue), by: .customerFiles, counting: .init(.followUpsDue))
    }

    static var customers: [KPI] {
        [
            retention, retentionOfSold, retentionKept, customersLost, customersWonBack, justifiedComplaints,
            justifiedOfDecided, complaintsPer100Orders, justifiedComplaintsPer100Orders, complaintResponseMet,
            complaintOrderMet, complaintClosingMet, complaintClocksMet, rescueClocksMet, followUps,
        ]
    }
}
