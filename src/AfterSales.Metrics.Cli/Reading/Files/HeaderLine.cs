using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Where the header of a text file stands, and what separates its fields: on the first line that names the columns, below titles and a line
/// <c>sep=;</c>.</summary>
/// <param name="Line">Its line, from 1.</param>
internal sealed record HeaderLine(long Line, char Separator)
{
    private const int Looked = 1 << 16;
    private const int MostTitles = 30;
    private const string Separators = ",;\t|";

    /// <param name="utf8">The beginning of the file.</param>
    /// <param name="names">How many of some fields are names of columns that the file must have, and how many it must.</param>
    /// <param name="skipped">Lines to pass over, as asked; null looks for the header.</param>
    public static HeaderLine Find(Stream utf8, Func<IReadOnlyList<string>, bool> names, int? skipped)
    {
        var bytes = new byte[Looked];
        var length = utf8.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(0, length)).Split('\n');
        var first = 0;
        char? told = null;
        if (lines[0].TrimEnd('\r') is { Length: 5 } sep && sep.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            (told, first) = (sep[4], 1);
        }

        if (skipped is { } lineCount)
        {
            first = Math.Min(Math.Max(first, lineCount), lines.Length - 1);
            return new HeaderLine(first + 1, told ?? MostOf(lines[first]));
        }

        for (var i = first; i < Math.Min(lines.Length, first + MostTitles); i++)
        {
            foreach (var separator in told is { } only ? only.ToString() : Separators)
            {
                if (names(Split(lines[i].TrimEnd('\r'), separator)))
                {
                    return new HeaderLine(i + 1, separator);
                }
            }
        }

        return new HeaderLine(first + 1, told ?? MostOf(lines[first]));
    }

    /// <summary>The separator that a line has most of: data may have any of them, names of columns hardly.</summary>
    private static char MostOf(string line)
    {
        var (best, most) = (',', 0);
        foreach (var candidate in Separators)
        {
            var count = line.Count(c => c == candidate);
            (best, most) = count > most ? (candidate, count) : (best, most);
        }

        return best;
    }

    private static List<string> Split(string line, char separator)
    {
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == separator && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
