import AfterSalesCore

/// Files that have something in common are compared; what they have in common is the key of a block.
///
/// What alone would bring half the town together, a birthday or a house number, is a key only along with something that
/// similar names share.
extension DuplicateRun {
    mutating func compareBlocks() {
        compare(.phone) { traits, _ in traits.phones + traits.commonPhones }
        compare(.email) { traits, _ in traits.emails }
        compare(.account) { traits, _ in traits.accounts }
        compare(.number) { traits, _ in traits.number.map { [$0] } ?? [] }
        compare(.car) { traits, _ in traits.cars.map(\.car) }
        compare(.plate) { traits, _ in traits.plates.map(\.number) }
        let bestName = [Evidence.sameName, .swappedName, .similarName].map(comparison.points).max() ?? 0
        let weakName = max(0, comparison.points(.nearName))
        let rules = rules
        let hasStrongBirthday = comparison.points(.sameBirthday) + weakName >= rules.threshold
        // A birthday that is the same in part is no key; the address has to be one where both are enough.
        let weakBirthday = max(0, comparison.points(.sameDayOfBirth), comparison.points(.similarBirthday))
        let address = max(comparison.points(.sameAddress), comparison.points(.similarAddress))
        let hasStrongAddress = address + weakName + weakBirthday >= rules.threshold
        let hasStrongDay = comparison.points(.sameDayOfBirth) + bestName >= rules.threshold
        let hasStrongName = bestName >= rules.threshold
        compare(.birthday) { traits, signatures in
            guard let birthday = traits.birthday, !traits.isOrganisation else { return [] }
            let day = UInt64(birthday.month * 100 + birthday.day)
            var keys: [UInt64] = []
            if let year = birthday.year {
                let date = UInt64(year) * 10_000 + day
                if hasStrongBirthday { keys.append(date) }
                keys += signatures.map { TraitKey.of($0, date) }
                keys += traits.addresses.map { TraitKey.of($0.place, date) }
            }
            if hasStrongDay { keys += signatures.map { TraitKey.of($0, day) } }
            return keys
        }
        compare(.address) { traits, signatures in
            traits.addresses.flatMap { address in
                if traits.isOrganisation || hasStrongAddress { return [address.place] }
                return signatures.map { TraitKey.of($0, address.place) }
            }
        }
        compare(.name) { traits, signatures in
            if traits.isOrganisation { return traits.names.map { TraitKey.of($0, 6) } }
            return hasStrongName ? signatures : []
        }
    }

    /// Compares what has a key of a kind in common.
    private mutating func compare(
        _ kind: DuplicateBlockKind, _ keys: (CustomerTraits, [UInt64]) -> [UInt64]
    ) {
        var entries: [DuplicateBlocks.Entry] = []
        entries.reserveCapacity(files.count)
        for index in files.indices {
            let file = files[index]
            let seed = file.owner &+ (file.isOrganisation ? 1 : 0)
            for key in keys(file, kind.isByName ? file.signatures : []) {
                entries.append(.init(key: TraitKey.of(key, seed), file: UInt32(index)))
            }
        }
        var blocks = DuplicateBlocks(entries)
        while let block = blocks.next() { compare(block, of: kind) }
    }

    private mutating func compare(_ block: [UInt32], of kind: DuplicateBlockKind) {
        if block.count <= rules.largestBlock {
            compareAll(block)
        } else if kind.isByName {
            add(.blockTooLarge(kind, block.count, most: rules.largestBlock, example: keys[Int(block[0])]))
        } else {
            add(.blockNarrowed(kind, block.count, most: rules.largestBlock, example: keys[Int(block[0])]))
            compareBySignature(block, of: kind)
        }
    }

    /// Compares only those of a large block that have a part of their names in common.
    private mutating func compareBySignature(_ block: [UInt32], of kind: DuplicateBlockKind) {
        var entries: [DuplicateBlocks.Entry] = []
        for file in block {
            for signature in files[Int(file)].signatures { entries.append(.init(key: signature, file: file)) }
        }
        var blocks = DuplicateBlocks(entries)
        while let part = blocks.next() {
            if part.count <= rules.largestBlock {
                compareAll(part)
            } else {
                add(.blockTooLarge(kind, part.count, most: rules.largestBlock, example: keys[Int(part[0])]))
            }
        }
    }

    private mutating func compareAll(_ block: [UInt32]) {
        for (position, one) in block.enumerated() {
            for other in block[(position + 1)...] { compare(Int(one), Int(other)) }
        }
    }
}
