/// The local time of a place as a host states it: an offset from UTC, and the instants at which it changes.
///
/// The library has no zone database. A host whose clocks never change writes ``china`` or an offset; another reads its
/// own database once and hands over the changes of the years it works with. Before the first change ``utcOffsetSeconds``
/// holds, after the last one the last offset goes on.
///
/// In JSON it is `{"utcOffsetSeconds": 28800}`, with `transitions` where there are any.
public struct CivilZone: Hashable, Sendable {
    /// Seconds ahead of UTC before the first transition; negative west of it.
    public let utcOffsetSeconds: Int
    /// The changes of the offset, earliest first.
    public let transitions: [CivilZoneTransition]

    /// The offsets there may be, in seconds: eighteen hours either way, as `java.time.ZoneOffset` allows; the places of
    /// the world have kept within sixteen.
    public static let utcOffsets = -64_800...64_800
    /// Seconds of a civil day as they are counted here: 86 400 is its end, midnight, 24:00.
    public static let secondsOfDay = 0...86_400

    /// Coordinated universal time.
    public static let utc = CivilZone(known: 0)
    /// China (北京时间): eight hours ahead of UTC all year. Summer time was last kept in 1991; instants before that need
    /// a zone with its transitions.
    public static let china = CivilZone(known: 28_800)

    /// A zone of one offset, which the caller has made sure of.
    private init(known utcOffsetSeconds: Int) {
        self.utcOffsetSeconds = utcOffsetSeconds
        transitions = []
    }

    /// A zone by its offsets.
    /// - Parameters:
    ///   - utcOffsetSeconds: Seconds ahead of UTC before the first transition, one of ``utcOffsets``.
    ///   - transitions: The changes, earliest first; none where the clocks never change.
    /// - Throws: ``CivilZoneError/offsetOutOfRange(_:)``, ``CivilZoneError/unorderedTransitions(at:)``.
    public init(utcOffsetSeconds: Int, transitions: [CivilZoneTransition] = []) throws(CivilZoneError) {
        for offset in [utcOffsetSeconds] + transitions.map(\.utcOffsetSeconds)
        where !CivilZone.utcOffsets.contains(offset) {
            throw .offsetOutOfRange(offset)
        }
        for index in transitions.indices.dropFirst() where transitions[index].at <= transitions[index - 1].at {
            throw .unorderedTransitions(at: index)
        }
        self.utcOffsetSeconds = utcOffsetSeconds
        self.transitions = transitions
    }

    /// Seconds ahead of UTC at an instant. At a transition the new offset holds already.
    /// - Parameter instant: Any instant.
    public func utcOffsetSeconds(at instant: Timestamp) -> Int {
        offset(afterTransitions: firstTransition { $0 > instant })
    }

    /// The offset that holds once so many transitions have passed.
    func offset(afterTransitions count: Int) -> Int {
        count == 0 ? utcOffsetSeconds : transitions[count - 1].utcOffsetSeconds
    }

    /// The place of the first transition whose instant is as asked, or their count; all behind it must be too.
    func firstTransition(where isAsAsked: (Timestamp) -> Bool) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if isAsAsked(transitions[middle].at) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension CivilZone: Codable {
    private enum CodingKeys: String, CodingKey {
        case utcOffsetSeconds, transitions
    }

    /// Decodes `{"utcOffsetSeconds": …, "transitions": […]}`; `transitions` may be left out.
    /// - Throws: `DecodingError`; beneath it a ``CivilZoneError`` if these are no offsets or not in order.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let offset = try container.decode(Int.self, forKey: .utcOffsetSeconds)
        let transitions = try container.decodeIfPresent([CivilZoneTransition].self, forKey: .transitions) ?? []
        do throws(CivilZoneError) {
            try self.init(utcOffsetSeconds: offset, transitions: transitions)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(error)", underlyingError: error))
        }
    }

    /// Encodes `{"utcOffsetSeconds": …, "transitions": […]}`, without `transitions` if there are none.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(utcOffsetSeconds, forKey: .utcOffsetSeconds)
        if !transitions.isEmpty { try container.encode(transitions, forKey: .transitions) }
    }
}
