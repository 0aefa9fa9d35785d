import AfterSalesCore
import AfterSalesStorage

extension Finding {
    private static func about(
        _ task: CareTask, _ severity: Severity, _ code: Code, _ message: LocalizedText, more: [Input] = []
    ) -> Finding {
        Finding(
            severity, code, at: Place(task.key.reference.description),
            inputs: [.init("customer", task.customer.rawValue), .init("rule", task.rule)] + more, message)
    }

    static func nobodyResponsible(_ task: CareTask) -> Finding {
        about(
            task, .warning, .nobodyResponsible,
            LocalizedText(
                "nobody is named as \(task.role.text.english) for customer \(task.customer)",
                "客户 \(task.customer) 没有指定\(task.role.text.simplifiedChinese)"),
            more: [.init("role", task.role.rawValue)])
    }

    static func noConsent(_ task: CareTask) -> Finding {
        about(
            task, .warning, .noConsent,
            LocalizedText(
                "customer \(task.customer) has agreed to none of the channels of \(task.rule)",
                "客户 \(task.customer) 未授权 \(task.rule) 的任何联系渠道"))
    }

    static func noChannel(_ task: CareTask) -> Finding {
        about(
            task, .warning, .noChannel,
            LocalizedText(
                "customer \(task.customer) can be reached by none of the channels of \(task.rule)",
                "客户 \(task.customer) 没有 \(task.rule) 可用的联系方式"))
    }

    static func contactNotCountable(_ customer: Identifier<Customer>) -> Finding {
        Finding(
            .note, .contactNotCountable, at: Place("customer \(customer)"),
            inputs: [.init("customer", customer.rawValue)],
            LocalizedText(
                "nothing says since when \(customer) is a customer, so no regular contact can be counted",
                "没有客户 \(customer) 的起始日期，无法安排定期联系"))
    }

    static func planWithoutRule(_ plan: CarePlan, for trigger: CareTrigger) -> Finding {
        Finding(
            .warning, .planWithoutRule, at: Place("care plan \(plan.id)"),
            inputs: [.init("plan", plan.id), .init("trigger", trigger.rawValue)],
            LocalizedText(
                "the care plan \(plan.id) has no rule for \(trigger.rawValue): nobody is given a task",
                "回访方案 \(plan.id) 没有针对 \(trigger.rawValue) 的规则，未生成任务"))
    }

    static func serviceNotDatable(_ vehicle: Identifier<Vehicle>, of customer: Identifier<Customer>) -> Finding {
        Finding(
            .note, .serviceNotDatable, at: Place("vehicle \(vehicle)"),
            inputs: [.init("vehicle", vehicle.rawValue), .init("customer", customer.rawValue)],
            LocalizedText(
                "the next service of vehicle \(vehicle) is due by distance, and its readings do not say when that is",
                "车辆 \(vehicle) 的下次保养按里程计，现有里程记录无法推算日期"))
    }
}
