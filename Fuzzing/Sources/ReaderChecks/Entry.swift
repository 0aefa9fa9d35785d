import Foundation

/// What libFuzzer calls with every input. The reader is named by the environment, so that one binary has them all.
/// - Parameters:
///   - start: The input's first byte.
///   - count: How many bytes it has.
/// - Returns: 0: every input may become a seed of others.
@_cdecl("aftersales_fuzz")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let check = chosen.check
    SameThread.run { try await check(FuzzedBytes(bytes)) }
    return 0
}

/// The reader to be fuzzed, found once. Asked for a list, all names are written instead; asked for what is hostile, that is done.
private let chosen: FuzzedReader = {
    let name = ProcessInfo.processInfo.environment["AFTERSALES_FUZZ_READER"] ?? ""
    if name == "list" {
        for reader in FuzzedReader.all { print(reader.name) }
        exit(0)
    }
    if name == "hostile" { exit(HostileFiles.run() ? 0 : 1) }
    guard let reader = FuzzedReader.all.first(where: { $0.name == name }) else {
        let message = "AFTERSALES_FUZZ_READER has to name a reader: \(FuzzedReader.all.map(\.name))\n"
        FileHandle.standardError.write(Data(message.utf8))
        exit(2)
    }
    return reader
}()
