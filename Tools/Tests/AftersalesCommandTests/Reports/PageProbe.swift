import Foundation
import Testing

/// Measures pages in one run of the browser: each in a frame of each width.
enum PageProbe {
    /// A page in a width.
    struct View: Encodable {
        let name: String
        let html: String
        /// In pixels.
        let width: Int
        /// Whether the rules for paper apply; nothing may be cut off there, within frames that scroll neither.
        let isPaper: Bool
    }

    /// What was measured of a view.
    struct Finding: Decodable {
        let name: String
        let width: Int
        /// How wide the page wants to be.
        let pageWidth: Int
        /// What ends beyond the right edge.
        let beyond: [String]
        /// What ends beyond the picture that it is part of.
        let cut: [String]
        /// Characters that no font draws, as numbers.
        let missing: [String]
        /// How many different characters were drawn.
        let drawn: Int
        /// Pictures without a title, a description or anything to be seen.
        let poorPictures: [String]
    }

    /// Looks at views.
    static func look(at views: [View], with browser: Browser) throws -> (findings: [Finding], console: [String]) {
        let scratch = try Scratch()
        let data = String(decoding: try JSONEncoder().encode(views), as: UTF8.self)
            .replacing("</", with: "<\\/").replacing("<!--", with: "<\\!--")
        let path = try scratch.file(
            "probe.html",
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"></head><body><pre id="result"></pre>
            <script>const views = \(data);
            \(script)
            </script></body></html>
            """)
        let run = try browser.open(
            path, ["--dump-dom", "--virtual-time-budget=600000", "--window-size=1400,1000"])
        let result = try #require(
            run.output.firstMatch(of: /<pre id="result">(.*?)<\/pre>/.dotMatchesNewlines()), "\(run.errors)")
        let json = String(result.output.1).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
        let console = run.errors.split(separator: "\n").map(String.init).filter { $0.contains("CONSOLE") }
        return (try JSONDecoder().decode([Finding].self, from: Data(json.utf8)), console)
    }

    private static let script = #"""
        const glyphs = new Map();
        const canvas = document.createElement('canvas');
        canvas.width = 48; canvas.height = 48;
        const pen = canvas.getContext('2d', {willReadFrequently: true});
        function picture(character, family) {
          const key = family + character;
          if (glyphs.has(key)) return glyphs.get(key);
          pen.clearRect(0, 0, 48, 48);
          pen.font = '32px ' + family;
          pen.fillText(character, 4, 38);
          const bytes = pen.getImageData(0, 0, 48, 48).data;
          let sum = 0, print = 0;
          for (let i = 3; i < bytes.length; i += 4) {
            sum += bytes[i];
            print = (Math.imul(print, 31) + bytes[i]) | 0;
          }
          const result = sum + ':' + print;
          glyphs.set(key, result);
          return result;
        }
        function describe(element) {
          const text = (element.textContent || '').trim().slice(0, 40);
          return element.tagName.toLowerCase() + '.' + (element.getAttribute('class') || '') + ' "' + text + '"';
        }
        function measure(view, frame) {
          const page = frame.contentDocument;
          const beyond = [], cut = [], missing = new Set(), drawn = new Set(), poor = [];
          for (const element of page.body.querySelectorAll('*')) {
            if (!element.getClientRects().length || element.closest('.unseen')) continue;
            const svg = element.closest('svg');
            if (svg && element !== svg) {
              const inside = element.getBoundingClientRect(), whole = svg.getBoundingClientRect();
              if (inside.width && (inside.right > whole.right + 1 || inside.left < whole.left - 1)) {
                cut.push(describe(element));
              }
              continue;
            }
            if (!view.isPaper && element.closest('.scroll,details') && !element.matches('.scroll,details')) continue;
            const right = element.getBoundingClientRect().right;
            if (right > view.width + 0.5) beyond.push(describe(element) + ' ends at ' + Math.round(right));
            // What scrolls on a screen is cut off on paper.
            const style = frame.contentWindow.getComputedStyle(element);
            if (view.isPaper && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
              cut.push(describe(element) + ' scrolls');
            }
          }
          for (const svg of page.querySelectorAll('svg[role=img]')) {
            const title = svg.querySelector(':scope > title'), desc = svg.querySelector(':scope > desc');
            const names = (svg.getAttribute('aria-labelledby') || '').split(' ').map(id => page.getElementById(id));
            if (!title?.textContent || !desc?.textContent || names.some(name => !name)
                || !svg.querySelector('rect,circle')) poor.push(describe(svg));
          }
          const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const parent = texts.currentNode.parentElement;
            const family = frame.contentWindow.getComputedStyle(parent).fontFamily;
            const box = picture('\u{10FFFE}', family);
            for (const character of texts.currentNode.data) {
              if (/\s|\p{M}|\p{Cf}/u.test(character)) continue;
              drawn.add(character);
              if (picture(character, family) === box) missing.add(character.codePointAt(0).toString(16));
            }
          }
          return {
            name: view.name, width: view.width, pageWidth: page.documentElement.scrollWidth, beyond: beyond.slice(0, 8),
            cut: cut.slice(0, 8), missing: [...missing], drawn: drawn.size, poorPictures: poor,
          };
        }
        async function look() {
          const found = [];
          for (const view of views) {
            const frame = document.createElement('iframe');
            frame.style.cssText = 'border:0;width:' + view.width + 'px;height:900px';
            const loaded = new Promise(resolve => frame.onload = resolve);
            frame.srcdoc = view.isPaper ? view.html.replaceAll('@media print{', '@media all{') : view.html;
            document.body.append(frame);
            await loaded;
            found.push(measure(view, frame));
            frame.remove();
          }
          document.getElementById('result').textContent = JSON.stringify(found);
        }
        look().catch(error => document.getElementById('result').textContent = 'failed: ' + error + error.stack);
        """#
}
