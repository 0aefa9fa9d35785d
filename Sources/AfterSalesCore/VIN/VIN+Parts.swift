extension VIN {
    /// The world manufacturer identifier (WMI, 世界制造厂识别代号), positions 1–3: who has made the vehicle, and where he is
    /// at home (ISO 3780).
    public var wmi: String { text(1...3) }

    /// The vehicle descriptor section (VDS, 车辆说明部分), positions 4–9: what kind of vehicle, by the maker's own codes.
    public var vds: String { text(4...9) }

    /// The vehicle indicator section (VIS, 车辆指示部分), positions 10–17: which one of them; it begins with the model year
    /// and the plant where these are used.
    public var vis: String { text(10...17) }

    /// The code of the plant, position 11, by the maker's own list.
    public var plantCode: Character { self[position: 11] }

    /// Whether the maker builds so few vehicles a year that he shares his WMI with others: position 3 is 9 (ISO 3780).
    public var isOfSmallManufacturer: Bool { byte(at: 3) == UInt8(ascii: "9") }

    /// What tells the maker from all others: the WMI, and of a small one positions 12–14 behind it (ISO 3780), `1F9ABC`.
    public var manufacturerCode: String { isOfSmallManufacturer ? wmi + text(12...14) : wmi }

    /// The maker's serial number as it stands: positions 12–17, of a small maker 15–17. Letters may stand in it.
    public var serialNumber: String { text(isOfSmallManufacturer ? 15...17 : 12...17) }

    private func text(_ positions: ClosedRange<Int>) -> String {
        String(decoding: positions.map(byte(at:)), as: UTF8.self)
    }
}
