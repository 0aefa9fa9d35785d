public import AfterSalesCore

/// Reads the repair orders of the newer STAR model in JSON: the same names as in XML, in any case, with the parties of an order
/// in a list.
public enum STARJSONReader {
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

    private static let vocabulary: [STARScope: [String: STARMeaning]] = {
        var folded: [STARScope: [String: STARMeaning]] = [:]
        for (scope, words) in STARVocabulary.words where scope != .document {
            folded[scope] = Dictionary(words.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
            for name in STARVocabulary.known where folded[scope]?[name.lowercased()] == nil {
                folded[scope]?[name.lowercased()] = .known
            }
        }
        for (scope, words) in own { folded[scope, default: [:]].merge(words) { _, own in own } }
        return folded
    }()

    /// Where the model differs from that in XML.
    private static let own: [STARScope: [String: STARMeaning]] = [
        .document: STARVocabulary.table([
            (.opens(.order), "repairorder repairorders orders data items results content processrepairorder"),
            (.opens(.order), "processrepairorderdataarea dataarea"),
        ]),
        .order: STARVocabulary.table([
            (.order(.number), "repairordernumber"), (.spare(.number), "documentid"),
            (.order(.opened), "repairorderopeneddatetime"), (.spare(.opened), "repairorderopeneddate"),
            (.order(.completed), "repairordercompleteddatetime"), (.spare(.completed), "repairordercompleteddate"),
            (.opens(.party), "repairorderparties"), (.opens(.job), "jobs"),
            (.opens(.other), "price pricing tax warranty servicecontract servicecomponents"),
        ]),
        .party: STARVocabulary.table([
            (.name(.whole), "personname"), (.name(.given), "givenname"), (.name(.family), "familyname"),
            (.name(.organization), "organizationname companyname"), (.name(.id), "partyid id"), (.role, "partytype"),
            (.known, "idlist typeid customertypecode"), (.opens(.other), "address communication primarycontact"),
        ]),
    ]
}
