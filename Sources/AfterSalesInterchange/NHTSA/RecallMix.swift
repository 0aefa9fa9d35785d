import AfterSalesCore
import AfterSalesWarranty

/// The words of a campaign, the store's and a file's.
struct RecallMix {
    var words: RecallWords
    var contradictions: [SourceRecall.Field] = []
    private let file: RecallWords
    private let keepsWords: Bool

    init(_ stored: RecallCampaign, _ file: RecallWords, keepsWords: Bool) {
        words = RecallWords(of: stored)
        self.file = file
        self.keepsWords = keepsWords
    }

    mutating func mix() {
        for field in RecallWords.Field.allCases where words[field] != file[field] && !file[field].isEmpty {
            if RecallWords.agree(words[field], file[field]) {
                // The whole text beats its beginning; what differs in case or blanks stays.
                if RecallWords.isLonger(file[field], words[field]) { words[field] = file[field] }
            } else {
                contradictions.append(field.source)
                if !keepsWords { words[field] = file[field] }
            }
        }
        words.component = RecallComponent.common(words.component, file.component)
        if let day = file.publishedOn, day != words.publishedOn {
            if words.publishedOn != nil { contradictions.append(.published) }
            if words.publishedOn == nil || !keepsWords { words.publishedOn = day }
        }
        mix(\.doNotDrive, .doNotDrive)
        mix(\.parkOutside, .parkOutside)
        mix(\.overTheAir, .overTheAir)
    }

    private mutating func mix(_ path: WritableKeyPath<RecallWords, Bool?>, _ field: SourceRecall.Field) {
        guard let flag = file[keyPath: path], flag != words[keyPath: path] else { return }
        if flag { words[keyPath: path] = true } else { contradictions.append(field) }
    }
}

extension RecallWords {
    /// What a store has.
    init(of campaign: RecallCampaign) {
        manufacturer = campaign.manufacturer?.rawValue ?? ""
        manufacturerNumber = campaign.manufacturerNumber ?? ""
        component = campaign.component
        defect = campaign.defect
        consequence = campaign.consequence
        remedy = campaign.remedy.text
        publishedOn = campaign.publishedOn
        doNotDrive = campaign.safety.doNotDrive
        parkOutside = campaign.safety.parkOutside
        overTheAir = campaign.safety.overTheAir
    }

    /// Whether one of two texts that agree says more than the other.
    static func isLonger(_ one: String, _ other: String) -> Bool {
        one.count { !$0.isWhitespace } > other.count { !$0.isWhitespace }
    }
}
