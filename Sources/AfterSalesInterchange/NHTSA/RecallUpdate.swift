import AfterSalesCore
import AfterSalesStorage
import AfterSalesWarranty

/// What becomes of a campaign by what a file says of it.
///
/// Cars are only ever added: a file may have one car of a campaign that means a hundred, and one that is called back stays so
/// until somebody closes the campaign. Of words the newer file's count, since makers amend their reports, unless somebody here
/// has changed the campaign: then his stay. A warning to the driver is not taken back by a file, because what is old may come
/// late, and nobody is to drive a car for that.
struct RecallUpdate {
    /// The campaign as it is to stand.
    let campaign: RecallCampaign
    /// What the file says otherwise than the store, by field.
    let contradictions: [SourceRecall.Field]
    /// Whether words of the campaign change.
    let changesWords: Bool
    /// The sorts of cars that the store had.
    private let known: NamedScopes?

    /// - Parameters:
    ///   - stored: What the store has; nil where it is new.
    ///   - keepsWords: Whether words that contradict the store's are not taken.
    /// - Throws: What a campaign cannot be.
    init(
        of gathered: GatheredRecall, to stored: RecallCampaign?, key: RecordKey<RecallCampaign>, keepsWords: Bool
    ) throws(Rejection) {
        guard let stored else {
            let words = gathered.words
            campaign = try RecallCampaign(
                key, manufacturer: words.manufacturer.isEmpty ? nil : Identifier(words.manufacturer),
                manufacturerNumber: words.manufacturerNumber.isEmpty ? nil : words.manufacturerNumber,
                authority: .nhtsa, authorityNumber: gathered.number, component: words.component, defect: words.defect,
                consequence: words.consequence, remedy: RecallRemedy(words.remedy),
                safety: RecallSafety(
                    doNotDrive: words.doNotDrive ?? false, parkOutside: words.parkOutside ?? false,
                    overTheAir: words.overTheAir ?? false), publishedOn: words.publishedOn,
                scopes: NamedScopes(gathered.rows.map(\.scope)).scopes)
            contradictions = []
            changesWords = true
            known = nil
            return
        }
        var mix = RecallMix(stored, gathered.words, keepsWords: keepsWords)
        mix.mix()
        let known = NamedScopes(stored.scopes.filter(NamedScopes.isNamed))
        var scopes = stored.scopes
        let added = gathered.rows.map(\.scope).filter { !known.contains($0) }
        if !added.isEmpty {
            // What describes numbers stays as it stands, in front.
            var named = known
            for scope in added { named.add(scope) }
            scopes = stored.scopes.filter { !NamedScopes.isNamed($0) } + named.scopes
        }
        var remedy = stored.remedy
        remedy.text = mix.words.remedy
        campaign = try RecallCampaign(
            key, manufacturer: mix.words.manufacturer.isEmpty ? nil : Identifier(mix.words.manufacturer),
            manufacturerNumber: mix.words.manufacturerNumber.isEmpty ? nil : mix.words.manufacturerNumber,
            authority: stored.authority ?? .nhtsa, authorityNumber: stored.authorityNumber ?? gathered.number,
            component: mix.words.component, defect: mix.words.defect, consequence: mix.words.consequence,
            remedy: remedy,
            safety: RecallSafety(
                doNotDrive: mix.words.doNotDrive ?? false, parkOutside: mix.words.parkOutside ?? false,
                overTheAir: mix.words.overTheAir ?? false), publishedOn: mix.words.publishedOn,
            closedOn: stored.closedOn, scopes: scopes, vins: stored.vins)
        contradictions = mix.contradictions
        changesWords = mix.words != RecallWords(of: stored)
        self.known = known
    }

    /// Whether a record says something that the store did not.
    func adds(_ row: GatheredRecall.Row) -> Bool {
        changesWords || !(known?.contains(row.scope) ?? false)
    }
}
