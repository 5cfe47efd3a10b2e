namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Which field of a row each documented column is, as the header of one part says.</summary>
internal sealed class ColumnPlaces
{
    private const int MostHeaders = 40;
    private const int LongestHeader = 600;

    private readonly string[] names;
    private readonly int[] places;

    private ColumnPlaces(string[] headers, IReadOnlyList<InputColumn> columns, int[] places)
    {
        Headers = headers;
        names = [.. columns.Select(c => c.Name)];
        this.places = places;
        IsNameless = [.. headers.Select(h => h.Length == 0)];
        var known = places.ToHashSet();
        Others = [.. headers.Select((h, i) => (i, h)).Where(h => h.h.Length > 0 && !known.Contains(h.i))];
    }

    public string[] Headers { get; }

    /// <summary>Which fields have no name.</summary>
    public bool[] IsNameless { get; }

    /// <summary>Headers that name no documented column, with their fields.</summary>
    public IReadOnlyList<(int Field, string Header)> Others { get; }

    /// <summary>Headers that name no documented column.</summary>
    public IEnumerable<string> Unknown => Others.Select(o => o.Header);

    /// <summary>The field of a column; −1 when the part does not have it.</summary>
    public int this[string column] => IndexOf(column) is >= 0 and var index ? places[index] : -1;

    /// <summary>The field of a column by its place in the descriptor.</summary>
    public int this[int index] => places[index];

    /// <summary>The place of a column in the descriptor; −1 when it has none of the name.</summary>
    public int IndexOf(string column)
    {
        // Readers ask with the very literal of the descriptor, so that one comparison of references tells.
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], column))
            {
                return i;
            }
        }

        return Array.IndexOf(names, column);
    }

    /// <summary>Whether fields name every column that the file must have.</summary>
    public static bool IsHeader(IReadOnlyList<string> fields, InputFile file, ReadOptions options)
    {
        var headers = Clean(fields);
        return headers.Length > 1 && file.Columns.All(c => Find(headers, file, c, options, out var _) >= 0 || !IsNeeded(c, headers, file, options));
    }

    public static ColumnPlaces Of(IReadOnlyList<string> fields, InputFile file, ReadOptions options)
    {
        var headers = Clean(fields);
        var twice = headers.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1 && g.Key.Length > 0);
        if (twice is not null)
        {
            throw new InputException(Say($"the header names the column \"{SafeText.Of(twice.Key)}\" twice."));
        }

        var places = new int[file.Columns.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var column = file.Columns[i];
            places[i] = Find(headers, file, column, options, out var others);
            if (others.Count > 1)
            {
                throw new InputException(
                    Say($"two columns may be {column.Name}: {Listed(" and ", others.Select(SafeText.Of))}. Name the right one with --map {file.Name}.{column.Name}=\"…\"."));
            }

            if (places[i] < 0 && IsNeeded(column, headers, file, options))
            {
                throw Missing(column, headers, file, options);
            }
        }

        return new ColumnPlaces(headers, file.Columns, places);
    }

    private static string[] Clean(IReadOnlyList<string> fields) => [.. fields.Select(f => f.TrimStart('\uFEFF').Trim())];

    private static InputException Missing(InputColumn column, string[] headers, InputFile file, ReadOptions options)
    {
        var header = options.Map.HeaderOf(file, column);
        var found = Charted(headers);
        if (header != column.Name)
        {
            return new InputException(Say($"no column \"{header}\", to which --map points {column.Name}; the header is {found}."));
        }

        var remedy = column.Need switch
        {
            ColumnNeed.Currency => Say(" or say --currency"),
            ColumnNeed.Scale => Say(" or say --scale 1..5"),
            ColumnNeed.LongSurvey => Say("; a file with one column a question is read with --scale 1..5, or --scale Q1=1..5 for one of them"),
            _ => string.Empty,
        };
        return new InputException(Say($"no column \"{column.Name}\"; the header is {found}. Name the right one with --map {file.Name}.{column.Name}=\"…\"{remedy}."));
    }

    private static string Charted(string[] headers)
    {
        var shown = string.Join(", ", headers.Take(MostHeaders).Select(SafeText.Of));
        return shown.Length > LongestHeader ? shown[..LongestHeader] + "…"
            : headers.Length > MostHeaders ? Say($"{shown}, and {headers.Length - MostHeaders} more") : shown;
    }

    /// <summary>The field that a column is: by its own name or the one mapped to it, else by another word for it.</summary>
    private static int Find(string[] headers, InputFile file, InputColumn column, ReadOptions options, out IReadOnlyList<string> others)
    {
        others = [];
        var header = options.Map.HeaderOf(file, column);
        var place = Array.FindIndex(headers, h => string.Equals(h, header, StringComparison.OrdinalIgnoreCase));
        if (place >= 0 || header != column.Name)
        {
            return place;
        }

        // A header that is another column's own name is that column's.
        var words = Enumerable.Range(0, headers.Length)
            .Where(i => HeaderWords.Means(headers[i], column.Name)
                && !file.Columns.Any(c => c != column && string.Equals(options.Map.HeaderOf(file, c), headers[i], StringComparison.OrdinalIgnoreCase)))
            .ToList();
        others = [.. words.Select(i => headers[i])];
        return words.Count == 1 ? words[0] : -1;
    }

    private static bool IsNeeded(InputColumn column, string[] headers, InputFile file, ReadOptions options) => column.Need switch
    {
        ColumnNeed.Optional => false,
        ColumnNeed.Currency => options.Currency is null,
        ColumnNeed.Scale => options.Scales.IsEmpty,
        ColumnNeed.LongSurvey => options.Scales.IsEmpty
            || file.Columns.Any(c => c != column && c.Need == ColumnNeed.LongSurvey && Find(headers, file, c, options, out _) >= 0),
        ColumnNeed.DebitOrCredit => !file.Columns.Any(c => c.Name is "debit" or "credit" && Find(headers, file, c, options, out _) >= 0),
        _ => true,
    };
}
