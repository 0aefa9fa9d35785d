import AfterSalesCore
import AfterSalesTestEffort
import Testing

/// Up to a million texts: nothing crashes, and every verdict is what a check written in another way says.
@Suite struct VINFuzzTests {
    /// The characters that count 1, 2 … 9, as a clerk's card has them.
    private static let card = ["1AJ", "2BKS", "3CLT", "4DMU", "5ENV", "6FW", "7GPX", "8HY", "9RZ"]

    /// By byte what it counts, from the card; -1 for what is not on it.
    private static let counts: [Int] = {
        var counts = [Int](repeating: -1, count: 256)
        counts[48] = 0
        for (index, row) in card.enumerated() {
            for byte in (row + row.lowercased()).utf8 { counts[Int(byte)] = index + 1 }
        }
        return counts
    }()

    /// The verdict of the card: sums of products, weights by rule, the remainder by subtraction of whole elevens.
    private static func verdict(_ bytes: [UInt8], _ counts: [Int]) -> VINStatus {
        guard bytes.count == 17 else { return .malformed }
        var sum = 0
        var position = 1
        while position <= 17 {
            let value = counts[Int(bytes[position - 1])]
            if value < 0 { return .malformed }
            let weight = position == 8 ? 10 : position == 9 ? 0 : position < 8 ? 9 - position : 19 - position
            sum += value * weight
            position += 1
        }
        let digit = sum - sum / 11 * 11
        let nine = bytes[8]
        let isRight = digit == 10 ? nine == 88 || nine == 120 : nine == UInt8(48 + digit)
        return isRight ? .valid : .checkDigitMismatch
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPRSTUVWXYZ".utf8)

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func manyTexts(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed)
        let alphabet = Self.alphabet
        let counts = Self.counts
        let right = VINVectors.right.map { Array($0.utf8) }
        var seen = [0, 0, 0]
        var differences = 0
        let rounds = Effort.of(60_000, thorough: 250_000)
        for round in 0..<rounds {
            var bytes: [UInt8] = []
            let word = generator.next()
            switch word % 4 {
            case 0:
                // Any bytes, most often as many as a number has.
                let length = word & 0x70 == 0 ? Int(word >> 8 & 31) : 17
                while bytes.count < length { bytes.append(UInt8(truncatingIfNeeded: generator.next())) }
            case 1:
                while bytes.count < 17 { bytes.append(alphabet[Int(generator.next() % 33)]) }
            default:
                bytes = right[Int(word >> 8 & 0xFF) % right.count]
                for _ in 0..<Int(word >> 16 & 3) {
                    let other = generator.next()
                    let index = Int(other & 0xFF) % bytes.count
                    switch other >> 8 & 7 {
                    case 0: bytes[index] = UInt8(truncatingIfNeeded: other >> 16)
                    case 1: bytes.remove(at: index)
                    case 2: bytes.insert(bytes[index], at: index)
                    case 3: bytes[index] ^= 0x20
                    case 4 where index > 0: bytes.swapAt(index, index - 1)
                    default: bytes[index] = alphabet[Int(other >> 16 & 0xFF) % 33]
                    }
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let expected = Self.verdict(bytes, counts)
            let vin = try? VIN(text)
            var agrees = VINStatus(utf8: bytes.span) == expected && vin?.status ?? .malformed == expected
            // The reasons cost more than the verdict, so not for everyone.
            if round % 16 == 0 {
                let check = VINCheck(text)
                agrees = agrees && check.status == expected && check.vin == vin
                agrees = agrees && (expected == .valid || !check.findings.isEmpty)
                agrees = agrees && check.suggestions.allSatisfy { !$0.isCheckDigitMandatory || $0.status == .valid }
            }
            if !agrees, differences < 5 { Issue.record("seed \(seed), round \(round): \(bytes)") }
            if !agrees { differences += 1 }
            seen[expected == .valid ? 0 : expected == .malformed ? 1 : 2] += 1
        }
        #expect(differences == 0)
        // All three verdicts were there, in numbers.
        #expect(seen.allSatisfy { $0 > rounds * 2 / 25 })
    }
}
