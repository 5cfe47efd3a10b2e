using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The rows of an interrupted series: y = b₀ + b₁t + Σ (b₂D + b₃D(t − t₀ + 1)) + season, t from 1 and D = 1 from the first period after on, for each
/// interruption. Gaps are rows that are not there.
/// </summary>
internal sealed class InterruptedDesign
{
    private readonly (int First, bool HasSlope)[] starts;
    private readonly InterruptedSeriesOptions options;

    public InterruptedDesign(ReadOnlySpan<double?> values, int first, InterruptedSeriesOptions options)
        : this(values, [(first, options.Effect == InterventionEffect.LevelAndSlope)], options)
    {
    }

    /// <param name="values">One a period.</param>
    /// <param name="starts">In order of time.</param>
    /// <param name="options">Season and phase-in.</param>
    public InterruptedDesign(ReadOnlySpan<double?> values, (int First, bool HasSlope)[] starts, InterruptedSeriesOptions options)
    {
        (this.starts, this.options) = (starts, options);
        var (periods, present) = (new List<int>(), new List<double>());
        for (var i = 0; i < values.Length; i++)
        {
            var period = i + 1;
            if (values[i] is { } value && !Array.Exists(starts, s => period >= s.First && period - s.First < options.PhaseIn))
            {
                periods.Add(period);
                present.Add(value);
                Before += period < starts[0].First ? 1 : 0;
            }
        }

        (Periods, Values) = ([.. periods], [.. present]);
        Effects = starts.Sum(s => s.HasSlope ? 2 : 1);
    }

    public int[] Periods { get; }

    public double[] Values { get; }

    public int Before { get; }

    public int After => Periods.Length - Before;

    /// <summary>Columns of all interruptions.</summary>
    public int Effects { get; }

    public int Columns => 2 + Effects + Seasonal;

    private int Seasonal => options.Season switch
    {
        InterruptedSeason.None => 0,
        InterruptedSeason.Fourier => 2 * options.Harmonics,
        _ => options.SeasonLength - 1,
    };

    /// <param name="period">Counted from 1.</param>
    /// <param name="isAfter">Whether interruptions act from their start on; without, the row of the counterfactual.</param>
    public double[] Row(int period, bool isAfter)
    {
        var row = new double[Columns];
        (row[0], row[1]) = (1, period);
        var column = 2;
        foreach (var (first, hasSlope) in starts)
        {
            var isOn = isAfter && period >= first;
            row[column++] = isOn ? 1 : 0;
            if (hasSlope)
            {
                row[column++] = isOn ? period - first + 1 : 0;
            }
        }

        var at = 2 + Effects;
        if (options.Season == InterruptedSeason.Fourier)
        {
            for (var k = 1; k <= options.Harmonics; k++)
            {
                // Of whole numbers, so that distant periods have the same season to the last bit.
                var (cosine, sine) = Elementary.Turn((long)k * period, options.SeasonLength);
                (row[at++], row[at++]) = (sine, cosine);
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
            var row = Row(Periods[i], isAfter: true);
            for (var j = 0; j < row.Length; j++)
            {
                columns[j][i] = row[j];
            }
        }

        return columns;
    }

    /// <summary>The weights of the coefficients in the effect at a period, or in the mean of several.</summary>
    public double[] EffectAt(double sinceStart, int start = 0)
    {
        var weights = new double[Columns];
        var column = 2 + starts.Take(start).Sum(s => s.HasSlope ? 2 : 1);
        weights[column] = 1;
        if (starts[start].HasSlope)
        {
            weights[column + 1] = sinceStart;
        }

        return weights;
    }

    /// <summary>Periods from a start on, present, counted from it.</summary>
    public double[] SinceStart(int start = 0)
        => [.. Periods.Where(p => p >= starts[start].First).Select(p => (double)p - starts[start].First + 1)];
}
