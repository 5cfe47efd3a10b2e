namespace AfterSales.Metrics.Trends;

/// <summary>Fills gaps as a caller named it.</summary>
internal static class SeriesGaps
{
    public static void Fill(Span<double?> values, SeriesFilling filling)
    {
        switch (filling)
        {
            case SeriesFilling.Linear:
                Linear(values);
                break;
            case SeriesFilling.Previous:
                for (var i = 1; i < values.Length; i++)
                {
                    values[i] ??= values[i - 1];
                }

                break;
            case SeriesFilling.Next:
                for (var i = values.Length - 2; i >= 0; i--)
                {
                    values[i] ??= values[i + 1];
                }

                break;
            default:
                var (known, _) = SeriesValues.Known(values);
                if (known.Length > 0)
                {
                    var typical = filling == SeriesFilling.Mean ? SeriesValues.Mean(known) : SeriesValues.Median(known);
                    for (var i = 0; i < values.Length; i++)
                    {
                        values[i] ??= typical;
                    }
                }

                break;
        }
    }

    private static void Linear(Span<double?> values)
    {
        var previous = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            for (var j = previous + 1; previous >= 0 && j < i; j++)
            {
                var known = values[previous]!.Value;
                values[j] = known + ((value - known) * ((j - previous) / (double)(i - previous)));
            }

            previous = i;
        }
    }
}
