/// The names of elements that a repair order is read from.
enum STARVocabulary {
    /// What they mean, by what they stand in.
    static let words: [STARScope: [String: STARMeaning]] = [
        .document: table([
            (.opens(.order), "RepairOrder"), (.document(.created), "CreationDateTime"),
            (.document(.creator), "CreatorNameCode"), (.document(.sender), "SenderNameCode SenderName"),
            (.document(.dealer), "DealerNumberID DealerNumber"), (.document(.id), "BODID BODId BODIdentification"),
        ]),
        .order: table([
            (.order(.number), "DocumentID DocumentId"), (.spare(.number), "RepairOrderNumber RepairOrderID"),
            (.order(.opened), "RepairOrderOpenedDate"), (.spare(.opened), "RepairOrderOpenedDateTime"),
            (.order(.completed), "RepairOrderCompletedDate"), (.spare(.completed), "RepairOrderCompletedDateTime"),
            (.order(.status), "RepairOrderStatus RepairOrderStatusCode"),
            (
                .order(.promised),
                "PromisedDateTime PromisedRepairCompletionDateTime PromisedDate RepairOrderPromisedDate "
                    + "RepairOrderPromisedDateTime"
            ),
            (.order(.payType), payTypes),
            (.order(.plate), "LicenseNumberString LicenseNumber LicensePlateNumberString"),
            (.order(.plateRegion), "LicenseStateProvince LicenseStateOrProvinceCountrySubDivisionID LicenseState"),
            (.measure(.odometerIn, unit: .odometerInUnit), "InDistanceMeasure InVehicleMileage InMileage MileageIn"),
            (
                .measure(.odometerOut, unit: .odometerOutUnit),
                "OutDistanceMeasure OutVehicleMileage OutMileage MileageOut"
            ),
            (.order(.concern), concerns), (.order(.vin), "VehicleID VehicleId VIN"),
            (.opens(.vehicle), "Vehicle ServiceVehicle"), (.opens(.dealer), "DealerParty Dealer"),
            (.opens(.advisor), "ServiceAdvisorParty ServiceAdvisor"),
            (.opens(.customer), "OwnerParty CustomerParty Owner Customer"), (.opens(.job), "Job JobExtended"),
            (.opens(.fee), "MiscellaneousCharge MiscCharges"), (.opens(.other), elsewhere),
        ]),
        .dealer: table([
            (.order(.dealer), "PartyID PartyId"), (.spare(.dealer), "DealerNumberID DealerNumber DealerID"),
        ]),
        .advisor: people, .customer: people,
        .vehicle: table([
            (.order(.vin), "VehicleID VehicleId VIN"), (.order(.make), "MakeString Make MakeCode"),
            (.order(.model), "ModelString Model ModelCode ModelDescription"), (.order(.modelYear), "ModelYear"),
        ]),
        .job: table([
            (.job(.number), "JobID JobNumberString JobNumber"),
            (.job(.operation), "ServiceLaborOperationCode OperationID OperationId LaborOperationID LaborOperationId"),
            (.job(.text), "OperationName JobDescription LaborOperationDescription"), (.job(.concern), concerns),
            (.job(.cause), "CauseDescription"), (.job(.correction), "CorrectionDescription"),
            (.job(.hours), "LaborActualHoursNumeric LaborActualHours ActualHours"),
            (.job(.soldHours), "LaborAllowanceHoursNumeric LaborAllowanceHours"), (.job(.payType), payTypes),
            (.job(.comeback), "RepeatRepairIndicator RepeatRepairInd"),
            (.opens(.labour), "ServiceLabor ServiceLaborExtended Labor"),
            (.opens(.part), "ServiceParts ServicePartsExtended Parts Part"),
            (.opens(.sublet), "Sublet"), (.opens(.fee), "MiscellaneousCharge MiscCharges ServiceFee"),
            (.opens(.other), elsewhere),
        ]),
        .labour: table(
            lines + [
                (.line(.code), "LaborOperationID LaborOperationId ServiceLaborOperationCode"),
                (.line(.text), "LaborOperationDescription"),
                (.line(.hours), "LaborActualHoursNumeric LaborActualHours"),
                (.line(.soldHours), "LaborAllowanceHoursNumeric LaborAllowanceHours"),
                (.line(.unitPrice), "LaborRateAmount LaborRate"), (.line(.amount), "LaborAmount ChargeAmount"),
                (.opens(.sublet), "Sublet"),
            ]),
        .part: table(
            lines + [
                (.line(.code), "ItemID ItemId PartNumber ItemNumber"),
                (.line(.text), "ItemDescription ItemIdDescription ItemIDDescription PartDescription Description"),
                (.line(.quantity), "ItemQuantity PartQuantity Quantity QuantityShipped"),
                (.line(.unitPrice), "ChargeAmount UnitPrice UnitPriceAmount ItemUnitPrice"),
            ]),
        .sublet: table(
            lines + [
                (.line(.code), "SubletCode SubletID SubletInvoiceNumberString"),
                (.line(.text), "SubletDescription SubletWorkDescription Description"),
                (.line(.amount), "SubletAmount ChargeAmount"),
            ]),
        .fee: table(
            lines + [
                (.line(.code), "MiscellaneousChargeCode FeeCode"),
                (.line(.text), "MiscellaneousChargeDescription FeeDescription Description"),
                (.line(.amount), "MiscellaneousChargeAmount FeeAmount ChargeAmount"),
            ]),
    ]

    /// Elements that say something which no order has a place for, and elements that only hold others together.
    static let known = Set(
        """
        ProcessRepairOrder ProcessRepairOrderDataArea ApplicationArea DataArea Process Sender Destination RepairOrderHeader \
        Header RepairOrderLineItem RepairOrderVehicleLineItem Signature SecondaryReferenceNumberString LocationID \
        DepartmentType OrganizationName AddressLine CityName StateOrProvinceCountrySubDivisionID PostalCode CountryID \
        DocumentDateTime DocumentIdentificationGroup DocumentIdentification CodesAndCommentsExpanded CodesAndComments \
        Pricing Price PriceCode PriceTypeCode SpecifiedPerson SpecifiedOrganization PersonName GivenName FamilyName \
        CompanyName ItemIdentificationGroup ItemIdentification
        """.split(separator: " ").map(String.init))

    private static let payTypes = "PayType PayTypeCode PaymentType PaymentTypeCode PayerType JobTypeString JobType"
    private static let concerns = "CustomerConcernDescription ComplaintDescription CustomerComplaintDescription"
    private static let elsewhere = "AlternateDocumentIdentification ServiceContract Warranty Tax Diagnostics"
    private static let lines: [(STARMeaning, String)] = [
        (.line(.payType), "PayType PayTypeCode PaymentType PaymentTypeCode"),
        (.line(.amount), "TotalAmount ExtendedAmount ExtendedPriceAmount"), (.opens(.other), "Tax"),
    ]
    private static let people = table([
        (.name(.whole), "PersonName"), (.name(.given), "GivenName"), (.name(.family), "FamilyName"),
        (.name(.organization), "OrganizationName CompanyName"), (.name(.id), "PartyID PartyId ID"),
    ])

    static func table(_ rows: [(STARMeaning, String)]) -> [String: STARMeaning] {
        var table: [String: STARMeaning] = [:]
        for (meaning, names) in rows {
            for name in names.split(separator: " ") { table[String(name)] = meaning }
        }
        return table
    }
}
