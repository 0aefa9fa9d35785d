import AfterSalesCSI
import AfterSalesCore
import AfterSalesStorage

extension RecordStore {
    /// The responses of some days, those before them about the same orders, and the invitations of their waves: what tells
    /// which of them count.
    func surveys(
        to instrument: SurveyInstrument, of owner: RecordOwner, on days: ClosedRange<LocalDate>, asOf moment: Timestamp?
    ) async throws -> (responses: [SurveyResponse], invitations: [SurveyInvitation]) {
        let survey = SurveyResponse.instrument.is(instrument.key.id)
        let isInTime = SurveyResponse.answeredOn.isAtMost(days.upperBound)
        let ofDays = try await everything(
            Query<SurveyResponse>(
                of: owner, where: SurveyResponse.answeredOn.isAtLeast(days.lowerBound) && isInTime && survey),
            asOf: moment)
        var responses = ofDays
        var invitations: [SurveyInvitation] = []
        for (wave, asked) in Dictionary(grouping: ofDays, by: \.wave).sorted(by: { $0.key < $1.key }) {
            invitations += try await everything(.surveyInvitations(of: owner, in: wave), asOf: moment)
            // Whether the same orders were answered before.
            let orders = Set(asked.compactMap(\.visit.order)).sorted()
            for start in stride(from: 0, to: orders.count, by: Self.pageSize) {
                let page = orders[start..<min(start + Self.pageSize, orders.count)]
                responses += try await everything(
                    Query<SurveyResponse>(
                        of: owner,
                        where: SurveyResponse.order.isOne(of: Array(page)) && SurveyResponse.wave.is(wave)
                            && SurveyResponse.answeredOn.isLess(than: days.lowerBound) && survey),
                    asOf: moment)
            }
        }
        return (responses, invitations)
    }

    private static var pageSize: Int { 500 }

    private func everything<Record: StoredRecord>(
        _ query: Query<Record>, asOf moment: Timestamp?
    ) async throws(StorageError) -> [Record] {
        var records: [Record] = []
        var token: PageToken?
        repeat {
            let page = try await page(query, after: token, limit: Self.pageSize)
            if let moment {
                for item in page.items { if let known = try await known(item, asOf: moment) { records.append(known) } }
            } else {
                records += page.items.map(\.record)
            }
            token = page.next
        } while token != nil
        return records
    }
}
