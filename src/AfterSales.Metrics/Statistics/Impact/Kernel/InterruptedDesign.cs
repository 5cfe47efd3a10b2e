namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The rows of an interrupted series: y = b₀ + b₁t + b₂D + b₃D(t − t₀ + 1) + season, t from 1 and D = 1 from the first period after on. Gaps are rows that
/// are not there.
/// </summary>
internal sealed class InterruptedDesign
{
    private readonly int first;
    private readonly InterruptedSeriesOptions options;

    public InterruptedDesign(ReadOnlySpan<double?> values, int first, InterruptedSeriesOptions options)
    {
        (this.first, this.options) = (first, options);
        var (periods, present) = (new List<int>(), new List<double>());
        for (var i = 0; i < values.Length; i++)
        {
            var period = i + 1;
            if (values[i] is { } value && !(period >= first && period - first < options.PhaseIn))
            {
                periods.Add(period);
                present.Add(value);
                Before += period < first ? 1 : 0;
            }
        }

        (Periods, Values) = ([.. periods], [.. present]);
    }

    public int[] Periods { get; }

    public double[] Values { get; }

    public int Before { get; }

    public int After => Periods.Length - Before;

    public int Effects => options.Effect == InterventionEffect.Level ? 1 : 2;

    public int Columns => 2 + Effects + Seasonal;

    private int Seasonal => options.Season switch
    {
        InterruptedSeason.None => 0,
        InterruptedSeason.Fourier => 2 * options.Harmonics,
        _ => options.SeasonLength - 1,
    };

    public double[] Row(int period, bool isAfter)
    {
        var row = new double[Columns];
        (row[0], row[1]) = (1, period);
        row[2] = isAfter ? 1 : 0;
        if (Effects == 2)
        {
            row[3] = isAfter ? period - first + 1 : 0;
        }

        var at = 2 + Effects;
        if (options.Season == InterruptedSeason.Fourier)
        {
            for (var k = 1; k <= options.Harmonics; k++)
            {
                // The angle from whole numbers reduced first, so that distant periods have the same season to the last bit.
                var angle = 2 * Math.PI * ((long)k * period % options.SeasonLength) / options.SeasonLength;
                (row[at++], row[at++]) = (Math.Sin(angle), Math.Cos(angle));
            }
        }
        else if (options.Season == InterruptedSeason.Dummies && (period - 1) % options.SeasonLength is > 0 and var place)
        {
            row[at + place - 1] = 1;
        }

        return row;
    }

    public double[][] AllColumns()
    {
        var columns = new double[Columns][];
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = new double[Periods.Length];
        }

        for (var i = 0; i < Periods.Length; i++)
        {
            var row = Row(Periods[i], Periods[i] >= first);
            for (var j = 0; j < row.Length; j++)
            {
                columns[j][i] = row[j];
            }
        }

        return columns;
    }

    /// <summary>The weights of the coefficients in the effect at a period.</summary>
    public double[] EffectAt(double sinceStart)
    {
        var weights = new double[Columns];
        weights[2] = 1;
        if (Effects == 2)
        {
            weights[3] = sinceStart;
        }

        return weights;
    }

    /// <summary>Periods after, present, counted from the start of the intervention.</summary>
    public double[] SinceStart() => [.. Periods.Where(p => p >= first).Select(p => (double)(p - first + 1))];
}
