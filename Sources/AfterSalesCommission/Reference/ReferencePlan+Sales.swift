extension ReferencePlan {
    static var frontDesk: [Scheme] {
        [
            .team(
                "reception", title: ["en": "Reception", "zh-Hans": "业务接待"],
                positions: ["serviceAdvisor": "0.4", "advisorAssistant": "0.1", "frontDeskSupervisor": "0.4"]
            ) {
                Amount(
                    "output * 0.5% * attainment(output) * attainment(grossProfit) * attainment(vehicleIntake)"
                        + " + accessorySalesByAdvisors * 4%")
                Deduction("complaints", "gross * complaintRate(complaints)")
                Deduction("appraisal", "if(appraisalScore < passScore, gross * 10%, 0)")
            }
        ]
    }

    static var accessories: [Scheme] {
        [
            .individual(
                "accessorySales", title: ["en": "Accessory sales", "zh-Hans": "精品销售"],
                positions: ["accessorySpecialist"]
            ) {
                Amount("(accessorySalesPlain + accessorySalesInstalled * 60%) * 10% * attainment(accessorySales)")
                Contribution(
                    to: "accessoryInstall", "accessorySalesInstalled * 10% * attainment(accessorySales) * 40%")
            },
            .dealer(
                "accessorySalesDesk", title: ["en": "Accessories of the sales department", "zh-Hans": "销售部精品"],
                equally: ["accessorySpecialist"]
            ) {
                Amount("accessorySalesBySalesDepartment * 0.7%")
            },
            .dealer(
                "accessoryInstall", title: ["en": "Accessory installation", "zh-Hans": "精品加装"],
                equally: ["accessoryInstaller"]
            ) {
                Amount(
                    "dealer.accessorySalesByAdvisors * 6% + accessorySalesBySalesDepartment * 0.7% + contributions")
            },
            .dealer(
                "partsDesk", title: ["en": "Parts desk", "zh-Hans": "配件精品"],
                positions: ["partsManager": "0.2", "warehousePlanner": "0.2", "warehouseKeeper": "0.15"]
            ) {
                Amount("accessorySalesBySalesDepartment * 0.6%")
            },
            .individual(
                "staffSales", title: ["en": "Accessories sold by staff", "zh-Hans": "全员精品销售"], positions: ["*"],
                except: ["accessorySpecialist", "serviceAdvisor", "advisorAssistant", "frontDeskSupervisor"]
            ) {
                Amount("(accessorySalesPlain + accessorySalesInstalled * 60%) * 10%")
                Contribution(to: "accessoryInstall", "accessorySalesInstalled * 10% * 40%")
            },
        ]
    }

    static var insurance: [Scheme] {
        [
            .dealer(
                "fleet", title: ["en": "Fleet development", "zh-Hans": "集团开发"], equally: ["fleetDeveloper"]
            ) {
                Amount("fleetReceipts * 0.5% * attainment(fleetReceipts)")
            },
            .dealer(
                "claims", title: ["en": "Insurance claims", "zh-Hans": "保险理赔"],
                positions: ["insuranceManager": "0.4", "claimsAdjuster": "0.35", "claimsClerk": "0.2"]
            ) {
                Amount("claimsReceipts * 0.85% * attainment(claimsReceipts)")
            },
            .individual(
                "insuranceSales", title: ["en": "Insurance sales", "zh-Hans": "保险销售"], positions: ["*"]
            ) {
                Amount("insuranceApproved * insuranceRate(insuranceApproved)")
            },
            .individual(
                "insuranceRenewal", title: ["en": "Insurance renewal", "zh-Hans": "保险续保"], positions: ["*"]
            ) {
                Amount("renewalGrossProfit * 40%")
            },
        ]
    }
}
