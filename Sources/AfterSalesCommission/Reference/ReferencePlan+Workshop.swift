extension ReferencePlan {
    static var workshop: [Scheme] {
        let appraisal = Deduction("appraisal", "gross * 60% * (fullScore - appraisalScore) / fullScore")
        return [
            .individual("mechanic", title: ["en": "Mechanics", "zh-Hans": "机电工"], positions: ["mechanic"]) {
                Let("hoursBonus", "min(hoursSold, hoursPaidAtMost) * mechanicRate(hoursSold)")
                Amount("hoursBonus")
                appraisal
            },
            .individual("body", title: ["en": "Body repair", "zh-Hans": "钣金工"], positions: ["bodyTechnician"]) {
                Let("hoursBonus", "min(hoursSold, hoursPaidAtMost) * bodyRate(hoursSold)")
                Amount("hoursBonus")
                appraisal
            },
            .individual("paint", title: ["en": "Paint", "zh-Hans": "油漆工"], positions: ["paintTechnician"]) {
                Let(
                    "hoursBonus",
                    "min(hoursSold, hoursPaidAtMost)"
                        + " * max(0, paintRate(hoursSold) - materialReduction(materialCostPerHour))")
                Amount("hoursBonus")
                appraisal
            },
            .individual("carWash", title: ["en": "Car wash", "zh-Hans": "洗车"], positions: ["carWasher"]) {
                Amount("carsWashed * perCarWashed")
            },
            .team(
                "detailing", title: ["en": "Detailing", "zh-Hans": "汽车美容"],
                positions: ["detailingLead": "0.2", "detailer": "0.15", "detailingWasher": "0.1"]
            ) {
                Amount("washes * perCarDetailed + detailingSales * 12%")
                Deduction("washComplaints", "perWashComplaint * washComplaints")
                Deduction("untidyHandovers", "perUntidyHandover * untidyHandovers")
                Deduction("washTime", "perWashTimeViolation * washTimeViolations")
            },
        ]
    }

    static var management: [Scheme] {
        [
            .dealer(
                "workshopManagement", title: ["en": "Workshop management", "zh-Hans": "车间管理"],
                positions: [
                    "workshopDirector": "0.25", "bodyPaintSupervisor": "0.25", "qualityInspector": "0.2",
                    "dispatcher": "0.2", "fieldSpecialist": "0.15",
                ]
            ) {
                Amount("workshopOutput * 0.4% * attainment(workshopOutput)")
            },
            .dealer(
                "afterSalesManagement", title: ["en": "After-sales management", "zh-Hans": "售后管理"],
                positions: [
                    "stationManager": "0.25", "serviceManager": "0.2", "stationAssistant": "0.2", "partsManager": "0.2",
                    "frontDeskSupervisor": "0.2", "trainer": "0.2",
                ]
            ) {
                Amount("afterSalesOutput * 0.5% * attainment(afterSalesOutput)")
            },
            .dealer(
                "support", title: ["en": "After-sales support", "zh-Hans": "售后支持"],
                positions: [
                    "warehousePlanner": "0.2", "warehouseKeeper": "0.15", "cashier": "0.15", "receptionist": "0.1",
                ]
            ) {
                Amount("afterSalesOutput * 0.4%")
            },
        ]
    }
}
