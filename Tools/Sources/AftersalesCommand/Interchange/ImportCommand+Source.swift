import AfterSales
import ArgumentParser

// What the arguments mean together.
extension ImportCommand {
    func validate() throws {
        if form == .csv, mapping == nil { throw ValidationError("--from csv needs a --mapping.") }
        if encoding != nil, !form.hasEncoding {
            throw ValidationError("--encoding is for --from csv, survey, recalls and nhtsa-flat.")
        }
        if form != .csv, form != .survey, mapping != nil {
            throw ValidationError("--mapping is for --from csv and --from survey.")
        }
        if form != .survey, survey.areGiven {
            throw ValidationError("--instrument, --wave, --closing and --region are for --from survey.")
        }
        if form == .survey, survey.instrument == nil || dealer == nil {
            throw ValidationError("--from survey needs an --instrument and a --dealer.")
        }
        if form == .survey, mapping != nil, survey.region != nil {
            throw ValidationError("A mapping says itself what --region is for.")
        }
        if form != .ndjson, kind != nil { throw ValidationError("--kind is for --from ndjson.") }
        if update, kind == nil { throw ValidationError("--update is for --kind.") }
        if dealer != nil, !form.hasDealer {
            throw ValidationError("--dealer is not for --from \(form.rawValue).")
        }
        if dealer?.isEmpty == true { throw ValidationError("--dealer needs an id.") }
    }

    /// What the files are, made ready.
    func source() throws(ToolFailure) -> ImportSource {
        let dealer = dealer.map { Identifier<Dealer>($0) }
        switch form {
        case .starXML: return .orders(.star, dealer)
        case .starJSON: return .orders(.starJSON, dealer)
        case .fortellis: return .orders(.fortellis, dealer)
        case .csv:
            return .orders(.table(try OrderMappingSource(name: mapping ?? "").mapping(language), encoding), dealer)
        case .survey:
            return .survey(
                try survey.source(mapping: mapping, dealer: self.dealer ?? "", encoding: encoding, language: language))
        case .recalls: return .recalls(encoding)
        case .nhtsa: return .published(nil, dealer.map(RecordOwner.dealer) ?? .group)
        case .nhtsaJSON: return .published(.nhtsaJSON, dealer.map(RecordOwner.dealer) ?? .group)
        case .nhtsaFlat: return .published(.nhtsaFlat(encoding), dealer.map(RecordOwner.dealer) ?? .group)
        case .ndjson:
            guard let kind else { return .store }
            return .records(try KindArgument(name: kind).type(language: language), updates: update)
        }
    }
}
