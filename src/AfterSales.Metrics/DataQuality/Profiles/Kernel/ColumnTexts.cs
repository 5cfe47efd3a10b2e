namespace AfterSales.Metrics.DataQuality;

/// <summary>Present values: counted one by one as long as they are few, and always their number, lengths and extremes.</summary>
internal sealed class ColumnTexts(int limit)
{
    private Dictionary<string, long>? values = new(StringComparer.Ordinal);
    private Dictionary<string, long>? patterns = new(StringComparer.Ordinal);

    /// <summary>Null once there were more distinct ones than the limit: the set alone decides that, never the order in which parts were merged.</summary>
    public IReadOnlyDictionary<string, long>? Values => values;

    public IReadOnlyDictionary<string, long>? Patterns => patterns is null ? null : Shown();

    public long Count { get; private set; }

    public long LengthSum { get; private set; }

    public int? MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public string? Min { get; private set; }

    public string? Max { get; private set; }

    public void Add(string text, long count)
    {
        Count += count;
        var isNew = true;
        if (values is not null)
        {
            isNew = !values.TryGetValue(text, out var before);
            values[text] = before + count;
        }

        // Of a value that is remembered, only the first time tells something new; its pattern is made at the end.
        var length = PlainText.Length(text);
        LengthSum += length * count;
        if (isNew)
        {
            See(text, text, length, length);
        }

        if (values is null)
        {
            AddPattern(PlainText.Pattern(text), count);
        }
        else if (values.Count > limit)
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

        var theirs = other.values?.ToArray();
        var seen = other.values is null ? other.patterns?.ToArray() : null;
        var both = values is not null && theirs is not null;
        Count += other.Count;
        LengthSum += other.LengthSum;
        See(other.Min!, other.Max!, other.MinLength!.Value, other.MaxLength!.Value);
        if (both)
        {
            foreach (var pair in theirs!)
            {
                values!.TryGetValue(pair.Key, out var before);
                values[pair.Key] = before + pair.Value;
            }

            if (values!.Count > limit)
            {
                Forget();
            }

            return;
        }

        if (values is not null)
        {
            Forget();
        }

        patterns = other.values is null && seen is null ? null : patterns;
        foreach (var pair in seen ?? [.. (theirs ?? []).Select(value => new KeyValuePair<string, long>(PlainText.Pattern(value.Key), value.Value))])
        {
            AddPattern(pair.Key, pair.Value);
        }
    }

    private Dictionary<string, long> Shown()
    {
        if (values is null)
        {
            return patterns!;
        }

        var shown = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pair in values)
        {
            var pattern = PlainText.Pattern(pair.Key);
            shown.TryGetValue(pattern, out var before);
            shown[pattern] = before + pair.Value;
        }

        return shown;
    }

    // Their patterns stay; the values go.
    private void Forget()
    {
        var known = values!;
        values = null;
        foreach (var pair in known)
        {
            AddPattern(PlainText.Pattern(pair.Key), pair.Value);
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
}
