/// Numbers of a car park, a line each: most are right, some have a wrong check digit, a few a letter that none has.
struct GeneratedVINs {
    static let rowLength = 18
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPRSTUVWXYZ".utf8)
    private static let makers = ["1HG", "2T1", "3VW", "5YJ", "WAU", "VF1", "JN1", "LVS", "LSV", "KMH", "SAL", "9BW"]

    /// The lines, `\n` at the end of each.
    private(set) var bytes: [UInt8] = []
    private var state: UInt64

    init(_ count: Int, seed: UInt64) {
        state = seed
        bytes.reserveCapacity(count * GeneratedVINs.rowLength)
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        for _ in 0..<count {
            var vin = Array(GeneratedVINs.makers[next(12)].utf8)
            while vin.count < 11 { vin.append(GeneratedVINs.alphabet[next(33)]) }
            while vin.count < 17 { vin.append(UInt8(48 + next(10))) }
            var sum = 0
            for (byte, weight) in zip(vin, weights) { sum += weight * GeneratedVINs.value(byte) }
            vin[8] = sum % 11 == 10 ? UInt8(ascii: "X") : UInt8(48 + sum % 11)
            let luck = next(1_000)
            if luck < 50 {
                vin[next(17)] = GeneratedVINs.alphabet[next(33)]
            } else if luck < 60 {
                vin[next(17)] = Array("IOQ -".utf8)[next(5)]
            }
            bytes += vin
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// As a text of each.
    var texts: [String] {
        stride(from: 0, to: bytes.count, by: GeneratedVINs.rowLength).map {
            String(decoding: bytes[$0..<$0 + 17], as: UTF8.self)
        }
    }

    private static func value(_ byte: UInt8) -> Int {
        guard byte > UInt8(ascii: "9") else { return Int(byte) - 48 }
        let place = Int(byte) - 65
        return (place < 18 ? place : place + 1) % 9 + 1
    }

    /// A number below the limit; splitmix64.
    private mutating func next(_ limit: UInt64) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % limit)
    }
}
