#if PostgreSQL
    /// Texts as C takes a list of them: pointers to bytes that end with a zero, and null behind the last.
    struct CStrings {
        private var bytes: [CChar] = []
        private var offsets: [Int?] = []

        init(_ texts: [String?]) {
            offsets.reserveCapacity(texts.count)
            for text in texts {
                guard let text else {
                    offsets.append(nil)
                    continue
                }
                offsets.append(bytes.count)
                var copy = text
                copy.withUTF8 { bytes.append(contentsOf: UnsafeRawBufferPointer($0).bindMemory(to: CChar.self)) }
                bytes.append(0)
            }
        }

        func withPointers<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result) -> Result {
            bytes.withUnsafeBufferPointer { bytes in
                withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: offsets.count + 1) { pointers in
                    for (index, offset) in offsets.enumerated() {
                        pointers.initializeElement(
                            at: index, to: offset.flatMap { offset in bytes.baseAddress.map { $0 + offset } })
                    }
                    pointers.initializeElement(at: offsets.count, to: nil)
                    guard let first = pointers.baseAddress else { preconditionFailure("no room for a pointer") }
                    return body(UnsafePointer(first))
                }
            }
        }
    }
#endif
