import AfterSalesCore
import AfterSalesStorage

/// The scopes of all campaigns, by maker.
///
/// Of each maker there is a bit for each of its scopes. For every character at positions 4–8 and 11, and for every model-year
/// code, the set of scopes that admit it is kept as bits; the intersection of a number's seven sets leaves few scopes, whose
/// serial numbers are compared. Sets are parted into chunks of 64 scopes, so that all of a chunk lies together.
struct ScopeTable: Sendable {
    /// A maker's part of the table.
    struct Maker: Sendable {
        /// How many chunks of up to 64 scopes it has.
        var chunks: UInt32
        /// Its first chunk.
        var chunk: UInt32
        /// Where its scopes begin.
        var member: UInt32
    }

    /// What is left to be compared of a scope.
    struct Member: Sendable {
        /// The first serial number.
        var from: UInt64
        /// How many come behind it.
        var length: UInt64
        var campaign: UInt32
    }

    /// By positions 1–3 packed, the maker's place in ``makers``; 0 for none.
    private(set) var makerOf: [UInt16]
    /// The makers; the first one is nobody.
    private(set) var makers: [Maker]
    /// The scopes of one maker after the other, each in the order of the campaigns.
    private(set) var members: [Member]
    /// The chunks of one maker after the other: of each, a word for each group and code.
    private(set) var bits: [UInt64]
    /// Chunks of the maker that has the most scopes.
    let mostChunks: Int

    /// Words of a group: a character is six bits.
    static let codes = 64
    /// Words of a chunk.
    static let chunkSize = groups * codes
    /// Positions 4–8, then 11, then the model year twice: where position 7 is a digit, and where it is a letter.
    static let groups = 8
    static let plantGroup = 5
    static let yearGroup = 6
    /// The model-year codes, a bit for each character.
    static let yearCodes: UInt64 = yearCodeOfYear.reduce(0) { $0 | 1 << UInt64($1) }

    /// The character of each model year from 1980 on, thirty in a row.
    private static let yearCodeOfYear: [UInt8] = "ABCDEFGHJKLMNPRSTVWXY123456789".utf8.compactMap(VIN.code(of:))
    private static let firstYear = 1980

    init(_ campaigns: [RecallCampaign]) {
        var makerOf = [UInt16](repeating: 0, count: 1 << 18)
        var makers = [Maker(chunks: 0, chunk: 0, member: 0)]
        // First how many scopes each maker has.
        var total = 0
        for index in campaigns.indices {
            for scope in campaigns[index].scopes.indices {
                guard let code = campaigns[index].scopes[scope].packed.maker else { continue }
                var maker = Int(makerOf[Int(code)])
                if maker == 0 {
                    maker = makers.count
                    makerOf[Int(code)] = UInt16(truncatingIfNeeded: maker)
                    makers.append(Maker(chunks: 0, chunk: 0, member: 0))
                }
                makers[maker].chunks += 1
                total += 1
            }
        }
        var chunk = 0
        var member = 0
        for maker in makers.indices {
            let count = Int(makers[maker].chunks)
            let chunks = (count + 63) / 64
            makers[maker] = Maker(chunks: UInt32(chunks), chunk: UInt32(chunk), member: UInt32(member))
            chunk += chunks
            member += count
        }
        var table = ScopeTableRows(makers, chunks: chunk, members: total)
        for index in campaigns.indices {
            for scope in campaigns[index].scopes.indices {
                guard let code = campaigns[index].scopes[scope].packed.maker else { continue }
                table.add(
                    campaigns[index].scopes[scope].packed, campaign: index, maker: Int(makerOf[Int(code)]),
                    northAmerican: (1...5).contains(code >> 12))
            }
        }
        table.spreadAny()
        self.makerOf = makerOf
        self.makers = makers
        members = table.members
        bits = table.bits
        mostChunks = makers.reduce(0) { max($0, Int($1.chunks)) }
    }

    /// The model years of a scope as rows.
    static func forEachYear(
        _ years: ClosedRange<Int>, told: Bool, _ body: (_ group: Int, _ code: Int) -> Void
    ) {
        let first = max(years.lowerBound, firstYear)
        let last = min(years.upperBound, firstYear + 2 * yearCodeOfYear.count - 1)
        guard first <= last else { return }
        for year in first...last {
            let offset = year - firstYear
            let isLater = offset >= yearCodeOfYear.count
            let code = Int(yearCodeOfYear[isLater ? offset - yearCodeOfYear.count : offset])
            if !told || !isLater { body(yearGroup, code) }
            if !told || isLater { body(yearGroup + 1, code) }
        }
    }
}
