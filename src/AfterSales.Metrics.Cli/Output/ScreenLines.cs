using System.Text;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>Chinese text in lines of a screen, which the console itself breaks at spaces only: between any two Chinese characters, never before a mark that
/// ends.</summary>
internal static class ScreenLines
{
    private const string Ending = "，。、；：？！）”》…%";
    private const string Opening = "（“《";

    /// <summary>The text with line breaks; one without Chinese as it is, since the console breaks it at its spaces.</summary>
    public static string Of(string text, int width)
    {
        if (CellWidth.Of(text) <= width || CellWidth.Of(text) == text.Length)
        {
            return text;
        }

        var (lines, line) = (new StringBuilder(), new StringBuilder());
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && CellWidth.Of(line.ToString()) + CellWidth.Of(piece.TrimEnd()) > width)
            {
                lines.Append(line.ToString().TrimEnd()).Append('\n');
                line.Clear();
            }

            line.Append(piece);
        }

        return lines.Append(line).ToString();
    }

    /// <summary>What must stay together: a word with the space behind it, or a Chinese character with the marks behind it.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var first = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length
                || (!Ending.Contains(text[i]) && !Opening.Contains(text[i - 1]) && (text[i - 1] == ' ' || IsWide(text, i - 1) || IsWide(text, i))))
            {
                yield return text[first..i];
                first = i;
            }
        }
    }

    private static bool IsWide(string text, int i) => !char.IsSurrogate(text[i]) && CellWidth.Of(text[i].ToString()) == 2;
}
