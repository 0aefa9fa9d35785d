public import AfterSalesCustomers

extension RepairOrder: ClassifiedRecord {
    /// The classes of an order's fields.
    ///
    /// What is done, sold and owed is open to everybody of the dealership. What the customer said of his car, and what was
    /// found about it, is personal: whoever mends it has to read it. What he left in it, signed or gave as his reason is
    /// sensitive, and so is whatever refers to a file about him elsewhere.
    public static let fieldRules: [FieldRule] =
        headRules + receptionRules + jobRules + lineRules(at: "lines") + transferRules(at: "transfers")
        + estimateRules + consentRules + workRules + paymentRules + endRules + pastRules

    private static let headRules: [FieldRule] =
        .open(
            "key.dealer", "key.id", "customer", "vehicle", "advisor", "team", "lane", "terms.currency",
            "terms.taxBasis", "terms.rounding", "openedAt", "status", "advisories.*.severity", "advisories.*.code",
            "advisories.*.place.path", "advisories.*.place.column", "advisories.*.inputs.*.name",
            "advisories.*.inputs.*.value", "advisories.*.message.english", "advisories.*.message.simplifiedChinese")
        + .open(
            "origin.appointment", "origin.rescue", "origin.complaint", "origin.comeback.order",
            "origin.comeback.concern", "origin.comeback.again", "origin.reversal.order", "origin.reversal.settledOn",
            "origin.reversal.countedAs.*.payType", "origin.reversal.countedAs.*.technician",
            "origin.reversal.countedAs.*.team", "origin.reversal.countedAs.*.isComeback",
            "origin.reversal.countedTraits.hasAccessory", "origin.reversal.countedTraits.hasPackage",
            "origin.reversal.countedTraits.isOneItem", "origin.reversal.countedTraits.isByAppointment",
            "origin.reversal.spread.*.line", "origin.reversal.spread.*.kind", "origin.reversal.spread.*.payType",
            "origin.reversal.spread.*.technician",
            "origin.reversal.spread.*.technicianTeam", "origin.reversal.spread.*.net", "origin.reversal.spread.*.tax",
            "origin.reversal.spread.*.accessorySales", "origin.reversal.sellers.*.line",
            "origin.reversal.sellers.*.employee", "origin.reversal.sellers.*.isInstalled",
            "origin.reversal.sellers.*.accessorySales")
        + .open("steps.*.action", "steps.*.to", "steps.*.by.kind", "steps.*.at")
        // Whose fault it was is that employee's affair, and who acted may be somebody who speaks for the customer.
        + .personal("origin.comeback.fault", "origin.comeback.employee", "steps.*.by.id")
        + .sensitive("origin.reversal.reason", "steps.*.reason")

    private static let receptionRules: [FieldRule] =
        .open(
            "reception.kilometres", "reception.fuel", "reception.looseAccessories", "reception.marks.*.panel",
            "reception.marks.*.damage", "reception.concerns.*.id", "reception.concerns.*.answers.*.question",
            "jointChecks.*.kind", "jointChecks.*.concern", "jointChecks.*.by", "jointChecks.*.at")
        + .personal(
            "reception.concerns.*.words", "reception.concerns.*.answers.*.answer", "reception.concerns.*.leftAlone",
            "jointChecks.*.finding")
        + .sensitive(
            "reception.belongings", "reception.photos", "reception.marks.*.photo", "reception.signature",
            "jointChecks.*.signature")

    private static let jobRules: [FieldRule] =
        .open(
            "jobs.*.id", "jobs.*.text", "jobs.*.concerns", "jobs.*.skill", "jobs.*.consent.kind",
            "jobs.*.consent.authorization", "jobs.*.consent.at", "jobs.*.shares.*.technician", "jobs.*.shares.*.team",
            "jobs.*.shares.*.share", "jobs.*.bay", "jobs.*.clockings.*.technician", "jobs.*.clockings.*.on",
            "jobs.*.clockings.*.off", "jobs.*.finishedAt", "jobs.*.diagnosis.fault", "jobs.*.diagnosis.nature",
            "jobs.*.diagnosis.system", "jobs.*.diagnosis.isSafetyFault", "jobs.*.diagnosis.causalPart",
            "jobs.*.diagnosis.replaced.*.part", "jobs.*.diagnosis.replaced.*.system",
            "jobs.*.diagnosis.replaced.*.extent", "jobs.*.diagnosis.replaced.*.line", "jobs.*.diagnosis.by",
            "jobs.*.diagnosis.at")
        // What a technician writes may repeat what he was told.
        + .personal("jobs.*.diagnosis.cause", "jobs.*.diagnosis.correction")
        + .sensitive("jobs.*.consent.reason")

    private static func lineRules(at list: String) -> [FieldRule] {
        .open(
            "\(list).*.id", "\(list).*.job", "\(list).*.kind", "\(list).*.payType", "\(list).*.code", "\(list).*.text",
            "\(list).*.quantity", "\(list).*.unitPrice", "\(list).*.unitCost", "\(list).*.discount.rate",
            "\(list).*.discount.amount", "\(list).*.taxRate", "\(list).*.hours.sold", "\(list).*.hours.paid",
            "\(list).*.partClass", "\(list).*.components.*.id", "\(list).*.components.*.kind",
            "\(list).*.components.*.code", "\(list).*.components.*.text", "\(list).*.components.*.quantity",
            "\(list).*.components.*.listAmount", "\(list).*.components.*.unitCost",
            "\(list).*.components.*.hours.sold", "\(list).*.components.*.hours.paid",
            "\(list).*.components.*.partClass", "\(list).*.sellers.*.employee", "\(list).*.sellers.*.share")
    }

    private static func transferRules(at list: String) -> [FieldRule] {
        .open("\(list).*.from", "\(list).*.to", "\(list).*.amount") + .sensitive("\(list).*.reason")
    }

    private static let estimateRules: [FieldRule] =
        .open(
            "estimates.*.version", "estimates.*.notToExceed", "estimates.*.total", "estimates.*.customerTotal",
            "estimates.*.by.kind", "estimates.*.by.id", "estimates.*.at")
        + lineRules(at: "estimates.*.replaced") + transferRules(at: "estimates.*.replacedTransfers")

    private static let consentRules: [FieldRule] =
        .open(
            "authorizations.*.estimate", "authorizations.*.jobs", "authorizations.*.limit",
            "authorizations.*.proof.kind", "authorizations.*.by.kind", "authorizations.*.at", "promises.*.ready",
            "promises.*.informed", "promises.*.by.kind", "promises.*.by.id", "promises.*.at")
        + .personal("authorizations.*.by.id")
        + .sensitive("authorizations.*.proof.reference", "promises.*.reason")

    private static let workRules: [FieldRule] =
        .open(
            "holds.*.reason", "holds.*.job", "holds.*.since", "holds.*.until", "progress.*.expected", "progress.*.by",
            "progress.*.at", "partMovements.*.line", "partMovements.*.quantity", "partMovements.*.way",
            "partMovements.*.source", "partMovements.*.by", "partMovements.*.at", "inspections.*.level",
            "inspections.*.round", "inspections.*.items.*.text", "inspections.*.items.*.isSafety",
            "inspections.*.items.*.isGood", "inspections.*.roadTestKilometres", "inspections.*.failedJobs",
            "inspections.*.by", "inspections.*.at")
        + .personal("holds.*.note", "progress.*.note", "inspections.*.note", "inspections.*.items.*.note")

    private static let paymentRules: [FieldRule] =
        .open(
            "payments.*.id", "payments.*.payType", "payments.*.amount", "payments.*.way", "payments.*.method",
            "payments.*.plan", "payments.*.at", "payments.*.by.kind")
        + .personal("payments.*.by.id")

    private static let endRules: [FieldRule] =
        .open(
            "settlement.on", "settlement.at", "settlement.by.kind", "settlement.by.id",
            "settlement.payers.*.payType", "settlement.payers.*.lines.net", "settlement.payers.*.lines.tax",
            "settlement.payers.*.lines.gross", "settlement.payers.*.transferred", "settlement.payers.*.due",
            "settlement.total.net", "settlement.total.tax", "settlement.total.gross", "settlement.spiffs.*.line",
            "settlement.spiffs.*.employee", "settlement.spiffs.*.amount", "insurerAudits.*.amount",
            "insurerAudits.*.on", "insurerAudits.*.by.kind", "insurerAudits.*.by.id", "insurerAudits.*.at",
            "delivery.explainedBy", "delivery.accepted.kind", "delivery.nextService.on",
            "delivery.nextService.kilometres", "delivery.unpaidApprovedBy", "delivery.at", "reversals.*.credit",
            "reversals.*.lines", "reversals.*.isRest")
        + .sensitive("insurerAudits.*.reference", "delivery.accepted.reference")

    private static let pastRules: [FieldRule] =
        .open(
            "past.system", "past.dealer", "past.status", "past.promised", "past.jobs.*.isComeback", "past.completedOn",
            "past.completedAt", "past.odometerIn.value",
            "past.odometerIn.unit", "past.odometerIn.kilometres", "past.odometerOut.value", "past.odometerOut.unit",
            "past.odometerOut.kilometres", "past.concerns.*.id", "past.concerns.*.answers.*.question",
            "past.jobs.*.job", "past.jobs.*.operation", "past.jobs.*.text", "past.jobs.*.shortText",
            "past.jobs.*.hours", "past.advisor",
            "past.payType", "past.content")
        + .personal(
            "past.concerns.*.words", "past.concerns.*.answers.*.answer",
            "past.jobs.*.cause", "past.jobs.*.correction", "past.customer")
}
