import AfterSalesCore

extension JSONFields {
    func optionalDigest(_ name: String) throws -> Digest? {
        guard let text = try optionalString(name) else { return nil }
        guard let digest = Digest(text) else { throw DamagedDigest(description: "\(name) is no digest") }
        return digest
    }

    func digest(_ name: String) throws -> Digest {
        guard let digest = try optionalDigest(name) else { throw DamagedDigest(description: "\(name) is missing") }
        return digest
    }
}

/// A text that ought to be a digest.
struct DamagedDigest: Error, CustomStringConvertible {
    let description: String
}
