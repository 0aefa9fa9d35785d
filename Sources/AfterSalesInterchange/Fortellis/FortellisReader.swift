public import AfterSalesCore

/// Reads repair orders of CDK's Fortellis service API (repair-orders v1, JSON).
///
/// Cars and customers stand there as links to other documents; such an order has no car until somebody follows them. A
/// `laborType` tells who pays, as the dealership codes it.
public enum FortellisReader {
    /// The orders of a document: one alone, a list, or either in an envelope.
    /// - Parameters:
    ///   - bytes: The document, UTF-8. It is read as a whole.
    ///   - file: The name of the file, for findings.
    ///   - limits: How large it may be.
    /// - Returns: The orders, and what was found that is about the document. An order's text is its object on one line.
    public static func read(
        _ bytes: [UInt8], file: String, limits: JSONLimits = JSONLimits()
    ) -> (orders: [SourceOrder], findings: [SourceFinding]) {
        JSONOrderReader.read(bytes, file: file, limits: limits, vocabulary)
    }

    private static let vocabulary: [STARScope: [String: STARMeaning]] = [
        .document: STARVocabulary.table([(.opens(.order), "data items results repairorders repairorder")]),
        .order: STARVocabulary.table([
            (.order(.number), "repairorderid"), (.spare(.number), "ronumber repairordernumber"),
            (.order(.opened), "opendatetime openeddatetime"), (.spare(.opened), "opendate openeddate"),
            (.order(.completed), "closedatetime closeddatetime"), (.spare(.completed), "closedate closeddate"),
            (.order(.status), "status"), (.order(.promised), "promisedatetime"), (.order(.vin), "vin"),
            (.order(.advisor), "serviceadvisorid"), (.order(.dealer), "dealerid"),
            (.measure(.odometerIn, unit: .odometerInUnit), "mileagein"),
            (.measure(.odometerOut, unit: .odometerOutUnit), "mileageout"), (.opens(.vehicle), "vehicle"),
            (.opens(.customer), "customer"), (.opens(.job), "servicelineitems"),
            (.opens(.other), "links estimate dropoff pickup"),
        ]),
        .customer: STARVocabulary.table([
            (.name(.whole), "name name1"), (.name(.given), "firstname"), (.name(.family), "lastname"),
            (.name(.id), "customerid"), (.opens(.other), "address phonenumbers emailaddresses"),
        ]),
        .vehicle: STARVocabulary.table([
            (.order(.vin), "vin"), (.order(.make), "make"), (.order(.model), "model"),
            (.order(.modelYear), "modelyear year"), (.order(.plate), "licenseplate licenseplatenumber"),
        ]),
        .job: STARVocabulary.table([
            (.job(.number), "servicelineid"), (.job(.concern), "servicerequest"), (.job(.cause), "cause"),
            (.job(.correction), "correction"), (.job(.comeback), "comebackflag"), (.job(.payType), "labortype"),
            (.job(.hours), "actualhours"), (.opens(.labour), "laboroperations"), (.opens(.part), "parts"),
        ]),
        .labour: STARVocabulary.table([
            (.line(.code), "opcode"), (.line(.text), "opcodedesc"), (.line(.hours), "actualhours"),
            (.line(.soldHours), "soldhours"), (.line(.amount), "saleamount"), (.line(.payType), "labortype"),
            (.opens(.part), "includedparts"),
        ]),
        .part: STARVocabulary.table([
            (.line(.code), "partnumber"), (.line(.text), "partnumberdescription"), (.line(.quantity), "partqty"),
            (.line(.amount), "saleamount"),
        ]),
    ]
}
