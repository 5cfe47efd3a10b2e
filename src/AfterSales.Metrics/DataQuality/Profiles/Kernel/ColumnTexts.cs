namespace AfterSales.Metrics.DataQuality;

/// <summary>Present values: counted one by one as long as they are few, and always their number, lengths and extremes.</summary>
internal sealed class ColumnTexts(int limit)
{
    private Dictionary<string, Cell>? cells = new(StringComparer.Ordinal);
    private Dictionary<string, long>? patterns = new(StringComparer.Ordinal);

    /// <summary>Null once there were more distinct ones than the limit: the set alone decides that, never the order in which parts were merged.</summary>
    public IReadOnlyDictionary<string, long>? Values => cells?.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long>? Patterns => patterns is null ? null : Shown();

    public long Count { get; private set; }

    public long LengthSum { get; private set; }

    public int? MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public string? Min { get; private set; }

    public string? Max { get; private set; }

    /// <summary>Counts a value that is remembered: one look-up, for most values of a column are not new.</summary>
    public bool TryAddKnown(string text, long count)
    {
        if (cells is null || !cells.TryGetValue(text, out var cell))
        {
            return false;
        }

        cell.Count += count;
        Count += count;
        LengthSum += cell.Length * count;
        return true;
    }

    public void Add(string text, long count)
    {
        if (TryAddKnown(text, count))
        {
            return;
        }

        // Of a value that is remembered, only the first time tells something new; its pattern is made at the end.
        var length = PlainText.Length(text);
        Count += count;
        LengthSum += length * count;
        See(text, text, length, length);
        if (cells is null)
        {
            AddPattern(PlainText.Pattern(text), count);
            return;
        }

        cells.Add(text, new Cell { Count = count, Length = length });
        if (cells.Count > limit)
        {
            Forget();
        }
    }

    public void Merge(ColumnTexts other)
    {
        if (other.Count == 0)
        {
            return;
        }

        var theirs = other.cells?.Select(pair => (pair.Key, pair.Value.Count, pair.Value.Length)).ToArray();
        var seen = other.cells is null ? other.patterns?.ToArray() : null;
        var both = cells is not null && theirs is not null;
        Count += other.Count;
        LengthSum += other.LengthSum;
        See(other.Min!, other.Max!, other.MinLength!.Value, other.MaxLength!.Value);
        if (both)
        {
            foreach (var (text, count, length) in theirs!)
            {
                if (cells!.TryGetValue(text, out var cell))
                {
                    cell.Count += count;
                }
                else
                {
                    cells.Add(text, new Cell { Count = count, Length = length });
                }
            }

            if (cells!.Count > limit)
            {
                Forget();
            }

            return;
        }

        if (cells is not null)
        {
            Forget();
        }

        patterns = other.cells is null && seen is null ? null : patterns;
        foreach (var pair in seen ?? [.. (theirs ?? []).Select(value => new KeyValuePair<string, long>(PlainText.Pattern(value.Key), value.Count))])
        {
            AddPattern(pair.Key, pair.Value);
        }
    }

    private Dictionary<string, long> Shown()
    {
        if (cells is null)
        {
            return patterns!;
        }

        var shown = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pair in cells)
        {
            var pattern = PlainText.Pattern(pair.Key);
            shown.TryGetValue(pattern, out var before);
            shown[pattern] = before + pair.Value.Count;
        }

        return shown;
    }

    // Their patterns stay; the values go.
    private void Forget()
    {
        var known = cells!;
        cells = null;
        foreach (var pair in known)
        {
            AddPattern(PlainText.Pattern(pair.Key), pair.Value.Count);
        }
    }

    private void AddPattern(string pattern, long count)
    {
        if (patterns is null)
        {
            return;
        }

        patterns.TryGetValue(pattern, out var before);
        patterns[pattern] = before + count;
        patterns = patterns.Count > limit ? null : patterns;
    }

    private void See(string smallest, string largest, int shortest, int longest)
    {
        Min = Min is null || string.CompareOrdinal(smallest, Min) < 0 ? smallest : Min;
        Max = Max is null || string.CompareOrdinal(largest, Max) > 0 ? largest : Max;
        MinLength = Math.Min(MinLength ?? shortest, shortest);
        MaxLength = Math.Max(MaxLength ?? longest, longest);
    }

    private sealed class Cell
    {
        public long Count;

        public int Length;
    }
}
