using System.Text;

namespace AfterSales.Metrics.Fuzz;

/// <summary>What happens to files: bytes turn, lines move, cells change, ends are lost, parts of another file get in.</summary>
internal sealed class Damage(Random random, byte[] other)
{
    private const int LargestFile = 1 << 20;

    // What cells hold that nobody expects.
    private static readonly string[] Cells =
    [
        "", "\"", "\"\"", "'", "-", "--1", "1.234,56", "1,234.56", "1.234", "1e400", "-1e-400", "NaN", "Infinity", "79228162514264337593543950336",
        "0.00000000000000000000000000001", "1-", "(1)", "1%", "１２３", "١٢٣", "9999-12-31", "0001-01-01", "2026-02-30", "31.02.2026", "2/3/4", "60", "1900-02-29",
        "2026-03-29T02:30", "2026-13", "24:00", "25:61", "=1+1", "@SUM(A1)", "<script>", "\u001b[2J", "\u202Eabc", "\0", "\uFEFF", "\u00A0",
        "\u3000", "€", "合计", "Total",
        "true", "NULL", "#N/A", "a;b", "a,b", "a\tb", "a\nb", "\uD800",
    ];

    private static readonly string[] Delimiters = [",", ";", "\t", "|", ", ", "  "];

    private static readonly Encoding[] Encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1];

    public byte[] Of(byte[] file)
    {
        var bytes = file;
        for (var left = random.Next(6); left > 0 && bytes.Length < LargestFile; left--)
        {
            bytes = random.Next(3) == 0 ? OfBytes(bytes) : Encoding.UTF8.GetBytes(OfText(Encoding.UTF8.GetString(bytes)));
        }

        return bytes;
    }

    private byte[] OfBytes(byte[] bytes)
    {
        var (from, to) = Range(bytes.Length);
        switch (random.Next(6))
        {
            case 0 when bytes.Length > 0:
                var turned = (byte[])bytes.Clone();
                turned[Math.Min(from, bytes.Length - 1)] ^= (byte)(1 << random.Next(8));
                return turned;
            case 1:
                return [.. bytes[..from], (byte)random.Next(256), .. bytes[from..]];
            case 2:
                return [.. bytes[..from], .. bytes[to..]];
            case 3:
                return bytes[..to];
            case 4:
                var (start, end) = Range(other.Length);
                return [.. bytes[..from], .. other[start..end], .. bytes[from..]];
            default:
                var encoding = Encodings[random.Next(Encodings.Length)];
                return [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(bytes))];
        }
    }

    private string OfText(string text)
    {
        var lines = text.Split('\n').ToList();
        var (from, to) = Range(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.InsertRange(from, lines[from..to]);
                break;
            case 1:
                lines.RemoveRange(from, to - from);
                break;
            case 2:
                lines.Reverse(from, to - from);
                break;
            case 3:
                return text.Replace(Delimiters[random.Next(Delimiters.Length)], Delimiters[random.Next(Delimiters.Length)], StringComparison.Ordinal);
            case 4:
                return text.Replace("\n", random.Next(2) == 0 ? "\r\n" : "\r", StringComparison.Ordinal);
            case 5:
                lines.Insert(random.Next(2) == 0 ? 0 : from, Cells[random.Next(Cells.Length)]);
                break;
            default:
                ChangeCell(lines, Math.Min(from, lines.Count - 1));
                break;
        }

        return string.Join('\n', lines);
    }

    private void ChangeCell(List<string> lines, int line)
    {
        var cells = lines[line].Split(',');
        cells[random.Next(cells.Length)] = Cells[random.Next(Cells.Length)];
        lines[line] = string.Join(',', cells);
    }

    private (int From, int To) Range(int length)
    {
        var (one, another) = (random.Next(length + 1), random.Next(length + 1));
        return one < another ? (one, Math.Min(another, one + 4_096)) : (another, Math.Min(one, another + 4_096));
    }
}
