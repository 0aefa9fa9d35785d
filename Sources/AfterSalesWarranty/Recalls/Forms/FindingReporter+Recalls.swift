import AfterSalesCore
import AfterSalesRepairOrders
import AfterSalesStorage

extension FindingReporter {
    /// The campaign of a draft; nil where it cannot be one, which has been reported.
    ///
    /// Where the form was wrong, what the campaign itself finds is reported beside it, but for what lies inside a place that
    /// is known to be wrong.
    /// - Parameter known: The paths of the places that are.
    mutating func campaign(
        _ draft: RecallDraft, inside place: Place, known: Set<String>, _ translate: (Place) -> Place = { $0 }
    ) -> RecallCampaign? {
        func moved(_ findings: [Finding]) -> [Finding] {
            findings.compactMap { finding in
                let path = place.path + finding.place.path.dropFirst(Place.document.path.count)
                let place = translate(Place(path, column: finding.place.column))
                guard known.isEmpty || !place.isInside(anyOf: known) else { return nil }
                if finding.code == .recallWithoutCars, draft.hasUnreadableVINs { return nil }
                return Finding(finding.severity, finding.code, at: place, inputs: finding.inputs, finding.message)
            }
        }
        do throws(Rejection) {
            let campaign = try draft.campaign()
            var check = RecallCampaignCheck()
            check.check(campaign, vins: draft.vins)
            add(contentsOf: moved(check.findings))
            return campaign
        } catch {
            add(contentsOf: moved(error.findings))
            return nil
        }
    }
}

extension Place {
    /// Whether this place is one of others or a part of it: as ``isInside(_:)`` says, by its own length and not by how many
    /// there are.
    fileprivate func isInside(anyOf paths: Set<String>) -> Bool {
        paths.contains(path)
            || path.indices.contains { (path[$0] == "." || path[$0] == "[") && paths.contains(String(path[..<$0])) }
    }
}

extension Sequence where Element == Finding {
    /// The paths of what is wrong.
    var wrongPaths: Set<String> { Set(lazy.filter { $0.severity == .error }.map(\.place.path)) }
}
