import AfterSales

/// A position of the sample dealerships: what it is called, how many hold it, what it is paid.
struct SampleRole {
    /// The plan's name of it.
    let position: String
    /// What people call it.
    let title: LocalizedText
    /// The team, where there is one.
    let team: String?
    /// How many a large, a middling and a small dealership have.
    let headcounts: [Int]
    /// The base salary in yuan.
    let salary: ClosedRange<Int64>

    private init(
        _ position: String, _ english: String, _ chinese: String, team: String? = nil, _ headcounts: [Int],
        _ salary: ClosedRange<Int64>
    ) {
        self.position = position
        title = LocalizedText(english, chinese)
        self.team = team
        self.headcounts = headcounts
        self.salary = salary
    }

    /// Every position of the reference plan.
    static let all = [
        SampleRole("stationManager", "Station manager", "站长", [1, 1, 1], 9000...14000),
        SampleRole("serviceManager", "Service manager", "服务经理", [1, 1, 1], 8000...11000),
        SampleRole("stationAssistant", "Station assistant", "站长助理", [1, 1, 1], 5500...7000),
        SampleRole("trainer", "Trainer", "内训师", [1, 1, 1], 5500...7500),
        SampleRole("frontDeskSupervisor", "Front-desk supervisor", "前台主管", team: "reception", [1, 1, 1], 6000...8000),
        SampleRole("serviceAdvisor", "Service advisor", "业务接待", team: "reception", [7, 5, 3], 4000...5500),
        SampleRole("advisorAssistant", "Advisor's assistant", "业务接待助理", team: "reception", [2, 1, 1], 3500...4200),
        SampleRole("receptionist", "Receptionist", "客户接待员", [2, 1, 1], 3500...4200),
        SampleRole("cashier", "Cashier", "结算员", [2, 1, 1], 3800...4600),
        SampleRole("accessorySpecialist", "Accessory specialist", "精品业务员", [2, 2, 1], 3800...4800),
        SampleRole("accessoryInstaller", "Accessory installer", "加装技工", [3, 2, 1], 4000...5200),
        SampleRole("workshopDirector", "Workshop director", "车间主任", [1, 1, 1], 7500...9500),
        SampleRole("bodyPaintSupervisor", "Body and paint supervisor", "钣喷主管", [1, 1, 1], 6500...8500),
        SampleRole("qualityInspector", "Quality inspector", "质检员", [2, 1, 1], 5000...6500),
        SampleRole("dispatcher", "Dispatcher", "调度员", [1, 1, 1], 4500...5800),
        SampleRole("fieldSpecialist", "Field specialist", "外出专员", [1, 1, 1], 4500...5500),
        SampleRole("mechanic", "Mechanic", "机电工", [12, 8, 5], 3500...4800),
        SampleRole("bodyTechnician", "Body technician", "钣金工", [5, 3, 2], 3500...4800),
        SampleRole("paintTechnician", "Paint technician", "油漆工", [5, 3, 2], 3500...4800),
        SampleRole("carWasher", "Car washer", "洗车工", [2, 2, 1], 3000...3500),
        SampleRole("detailingLead", "Lead detailer", "美容大工", team: "detailing", [1, 1, 1], 4200...5200),
        SampleRole("detailer", "Detailer", "美容中工", team: "detailing", [2, 1, 1], 3600...4200),
        SampleRole("detailingWasher", "Detailing washer", "美容洗车工", team: "detailing", [2, 2, 1], 3000...3600),
        SampleRole("partsManager", "Parts manager", "配件经理", [1, 1, 1], 6000...8000),
        SampleRole("warehousePlanner", "Warehouse planner", "配件计划员", [1, 1, 1], 4500...5500),
        SampleRole("warehouseKeeper", "Warehouse keeper", "仓库管理员", [2, 1, 1], 3800...4600),
        SampleRole("insuranceManager", "Insurance manager", "保险经理", [1, 1, 1], 6500...8500),
        SampleRole("claimsAdjuster", "Claims adjuster", "理赔员", [2, 1, 1], 4500...5500),
        SampleRole("claimsClerk", "Claims clerk", "理赔文员", [1, 1, 1], 3800...4500),
        SampleRole("fleetDeveloper", "Fleet developer", "集团开发", [1, 1, 1], 4500...6000),
    ]
}
