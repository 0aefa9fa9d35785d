import AfterSalesCore

extension Finding {
    /// Why a file that is out of use cannot be used.
    static func notActive(_ id: Identifier<Customer>, _ standing: CustomerStanding, at place: Place) -> Finding {
        let customer = Finding.Input("customer", id.rawValue)
        switch standing {
        case .merged(let survivor):
            return Finding(
                .error, .customerMerged, at: place, inputs: [customer, .init("into", survivor.rawValue)],
                LocalizedText(
                    "the file of customer \(id) was merged into \(survivor)", "客户 \(id) 的档案已并入 \(survivor)"))
        case .erased, .active:
            return Finding(
                .error, .customerErased, at: place, inputs: [customer],
                LocalizedText("customer \(id) has been erased", "客户 \(id) 的个人信息已被删除"))
        }
    }

    static func unknownCustomer(_ id: Identifier<Customer>, at place: Place) -> Finding {
        Finding(
            .error, .unknownCustomer, at: place, inputs: [.init("customer", id.rawValue)],
            LocalizedText("there is no customer \(id)", "不存在客户 \(id)"))
    }

    static func unknownVehicle(_ id: Identifier<Vehicle>, at place: Place) -> Finding {
        Finding(
            .error, .unknownVehicle, at: place, inputs: [.init("vehicle", id.rawValue)],
            LocalizedText("there is no vehicle \(id)", "不存在车辆 \(id)"))
    }

    static func amountBelowZero(at place: Place) -> Finding {
        Finding(.error, .amountBelowZero, at: place, LocalizedText("the amount is below zero", "金额不能为负"))
    }

    static func endBeforeStart(_ from: LocalDate, _ through: LocalDate, at place: Place) -> Finding {
        Finding(
            .error, .endBeforeStart, at: place,
            inputs: [.init("from", from.description), .init("through", through.description)],
            LocalizedText("it would end on \(through), before it begins on \(from)", "结束日 \(through) 早于开始日 \(from)"))
    }

    static func dateInFuture(_ date: LocalDate, today: LocalDate, at place: Place) -> Finding {
        Finding(
            .error, .dateInFuture, at: place,
            inputs: [.init("date", date.description), .init("today", today.description)],
            LocalizedText("\(date) is behind today, \(today)", "\(date) 晚于今天 \(today)"))
    }
}
