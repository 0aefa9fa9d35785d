import AfterSalesInterchange
import Testing

@Suite("Which encoding a file has")
struct TextEncodingTests {
    @Test(
        arguments: [
            ([], .utf8), (Array("a,b\n1,2\n".utf8), .utf8), (Array("车主,é\n".utf8), .utf8),
            (EncodingSample.chineseGB18030, .gb18030), (EncodingSample.latin1, .latin1),
            // The famous 联通, whose bytes in GBK are UTF-8 in form; beside other characters it is told.
            ([0xC1, 0xAA, 0xCD, 0xA8, 0x2C, 0xD6, 0xD0, 0xB9, 0xFA], .gb18030),
            // Rare characters of GBK among common ones.
            ([0xD6, 0xEC, 0xE9, 0x46, 0xBB, 0xF9, 0x2C, 0xB3, 0xB5], .gb18030),
            (Array("caf".utf8) + [0xE9, 0x2C, 0x31], .latin1),
            (Array("Stra".utf8) + [0xDF, 0x65, 0x2C, 0xFC, 0x62], .latin1),
            // One bad byte in a file of UTF-8, and a few zeros at its end.
            (Array("张三,李四,王五,赵六,钱七\n".utf8) + [0xFF] + Array("\n孙八\n".utf8), .utf8),
            (Array("a,b,c,d,e,f,g\n".utf8) + [UInt8](repeating: 0, count: 20), .utf8),
            (EncodingSample.utf16("RO,VIN\r\n1,2\r\n", isBigEndian: false), .utf16LittleEndian),
            (EncodingSample.utf16("RO,VIN\r\n1,2\r\n", isBigEndian: true), .utf16BigEndian),
            (EncodingSample.utf16("车主,姓名\n张三,李四\n", isBigEndian: false), .utf16LittleEndian),
            ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF, 0x4E, 0x2D], .utf16BigEndian),
            ([0xEF, 0xBB, 0xBF, 0xFF], .utf8),
        ] as [([UInt8], TextEncoding)]) func detected(bytes: [UInt8], expected: TextEncoding)
    {
        #expect(TextEncoding(detecting: bytes) == expected)
    }

    @Test func aSampleThatCutsACharacterIsStillUTF8() {
        for shift in 0..<4 {
            let text = String(repeating: "a", count: shift) + String(repeating: "🚗中", count: 20_000)
            #expect(TextEncoding(detecting: text.utf8) == .utf8)
        }
    }
}
