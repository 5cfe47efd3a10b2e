using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// One CSV file, row by row. Every row ends up in <see cref="Account"/> exactly once; moving on from a row without a verdict is a bug and throws.
/// </summary>
internal sealed partial class CsvTable : IDisposable
{
    private const int LongestField = 1 << 16;
    private static readonly UTF8Encoding Utf8 = new(false, true);

    private readonly CheckedUtf8Stream bytes;
    private readonly StreamReader text;
    private readonly CsvParser parser;
    private readonly ReadOptions options;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly string[] headers;
    private bool isPending;
    private bool isBad;
    private Currency? currency;

    private CsvTable(CheckedUtf8Stream bytes, StreamReader text, RowAccount account, ReadOptions options)
    {
        this.bytes = bytes;
        this.text = text;
        this.options = options;
        Account = account;
        parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BufferSize = 1 << 16,
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = false,
            BadDataFound = _ => isBad = true,
            MaxFieldSize = LongestField,
            DetectDelimiter = true,
            GetDelimiter = args => DelimiterOf(args.Text),
            AllowComments = false,
        });
        try
        {
            headers = ReadHeaders();
            MatchColumns();
        }
        catch
        {
            parser.Dispose();
            throw;
        }
    }

    public RowAccount Account { get; }

    /// <summary>What the user said about how to read.</summary>
    public ReadOptions Options => options;

    /// <summary>The line on which the current row begins.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The one currency of the rows used so far.</summary>
    public Currency? Currency => currency;

    public static CsvTable Open(InputSource source, InputFile file, RowAccount account, ReadOptions options, Action<long, long>? progress = null)
    {
        var (stream, length) = source.Open(file);
        if (length == 0)
        {
            stream.Dispose();
            throw new InputException("the file is empty: not even a header.");
        }

        // Another encoding is turned into UTF-8 on the way in, so that one path checks and counts.
        var utf8 = options.Encoding is { } encoding ? Encoding.CreateTranscodingStream(stream, encoding, Utf8) : stream;
        var bytes = new CheckedUtf8Stream(utf8, progress is null ? null : read => progress(read, length));
        var text = new StreamReader(bytes, Utf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        try
        {
            return new CsvTable(bytes, text, account, options);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>Moves to the next row that has the right number of fields; others are accounted for on the way.</summary>
    public bool Read()
    {
        if (isPending)
        {
            throw new InvalidOperationException($"{Account.File.FileName}, line {Line}: the row before was neither used, ignored nor rejected.");
        }

        while (ReadRecord())
        {
            if (parser.Count == 1 && parser[0].Length == 0 && headers.Length > 1)
            {
                Account.Ignore(Line, "blank line");
            }
            else if (parser.Count != headers.Length)
            {
                var rule = string.Create(CultureInfo.InvariantCulture, $"the row has {parser.Count} fields, the header {headers.Length}");
                Account.Reject(new Rejection(Line, string.Empty, string.Empty, rule));
            }
            else if (IsQuotedBadly(out var field))
            {
                Account.Reject(new Rejection(Line, headers[field], parser[field], "has a quote in the wrong place"));
            }
            else
            {
                isPending = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>The current row is used.</summary>
    public void Use()
    {
        isPending = false;
        Account.Use();
    }

    /// <summary>The current row is fair but not wanted.</summary>
    public void Ignore(string reason)
    {
        isPending = false;
        Account.Ignore(Line, reason);
    }

    /// <summary>The current row cannot be used because of what stands in a column.</summary>
    public void Reject(string column, string rule)
    {
        isPending = false;
        var index = columns.GetValueOrDefault(column, -1);
        Account.Reject(new Rejection(Line, index < 0 ? column : headers[index], index < 0 ? string.Empty : parser[index], rule));
    }

    public bool HasColumn(string column) => columns.ContainsKey(column);

    public void Dispose()
    {
        parser.Dispose();
        text.Dispose();
        bytes.Dispose();
    }

    /// <summary>The separator that the header has most of: data may have any of them, names of columns hardly.</summary>
    private static string DelimiterOf(string text)
    {
        var line = text.AsSpan();
        line = line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line;
        var (best, most) = (',', 0);
        foreach (var candidate in ",;\t|")
        {
            var count = line.Count(candidate);
            (best, most) = count > most ? (candidate, count) : (best, most);
        }

        return best.ToString();
    }

    /// <summary>
    /// Whether a record ends in a quoted field that nothing closed. RFC 4180: a field is quoted when it begins with a quote; inside, two quotes are one.
    /// </summary>
    private static bool EndsInsideQuotes(ReadOnlySpan<char> record, char delimiter)
    {
        var (isQuoted, isStart) = (false, true);
        foreach (var c in record)
        {
            if (c == '"' && (isQuoted || isStart))
            {
                isQuoted = !isQuoted;
                isStart = !isQuoted;
            }
            else if (!isQuoted)
            {
                isStart = c == delimiter || c is '\n' or '\r' || (isStart && c == ' ');
            }
        }

        return isQuoted;
    }

    private bool ReadRecord()
    {
        Line = parser.RawRow + 1;
        isBad = false;
        try
        {
            if (!parser.Read())
            {
                return false;
            }
        }
        catch (MaxFieldSizeException e)
        {
            throw new InputException($"line {Line}: a field is longer than {LongestField} characters; a quote opened there is probably never closed.", e);
        }

        if (bytes.IsAtEnd && bytes.HasOddQuotes && EndsInsideQuotes(parser.RawRecord, parser.Delimiter[0]))
        {
            throw new InputException($"line {Line}: a quote opened there is never closed.");
        }

        return true;
    }

    private bool IsQuotedBadly(out int field)
    {
        for (field = 0; field < headers.Length; field++)
        {
            // CsvHelper tells of a misplaced quote when the field is asked for.
            _ = parser[field];
            if (isBad)
            {
                return true;
            }
        }

        return false;
    }

    private string[] ReadHeaders()
    {
        if (!ReadRecord() || (parser.Count == 1 && parser[0].Length == 0))
        {
            throw new InputException("the first line is blank; it must name the columns.");
        }

        var names = new string[parser.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = parser[i].TrimStart('\uFEFF').Trim();
        }

        var twice = names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1 && g.Key.Length > 0);
        return twice is null ? names : throw new InputException($"the header names the column \"{twice.Key}\" twice.");
    }

    private void MatchColumns()
    {
        foreach (var column in Account.File.Columns)
        {
            var header = options.Map.HeaderOf(Account.File, column);
            var index = Array.FindIndex(headers, h => string.Equals(h, header, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
            {
                columns[column.Name] = index;
            }
            else if (header != column.Name)
            {
                throw new InputException($"no column \"{header}\", to which --map points {column.Name}; the header is {string.Join(", ", headers)}.");
            }
            else if (column.Need == ColumnNeed.Required || (column.Need == ColumnNeed.Currency && options.Currency is null))
            {
                var remedy = column.Need == ColumnNeed.Currency ? " or say --currency" : string.Empty;
                throw new InputException(
                    $"no column \"{column.Name}\"; the header is {string.Join(", ", headers)}. Name the right one with --map {Account.File.Name}.{column.Name}=\"…\"{remedy}.");
            }
        }

        Account.UnknownColumns = [.. headers.Where((_, i) => !columns.ContainsValue(i))];
    }
}
