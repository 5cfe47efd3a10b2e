namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Subjects by stratum and descending time, so that each risk set is what has been seen so far; covariates row by row, centered and brought to unit spread,
/// which changes no likelihood and lets one step size serve all.
/// </summary>
internal sealed class CoxData
{
    private CoxData(int count, int covariates)
    {
        (Count, Covariates) = (count, covariates);
        (Values, Scales) = (new double[count * covariates], new double[covariates]);
        (Times, Events, Order, Strata) = (new double[count], new bool[count], new int[count], new int[count]);
    }

    public int Count { get; }

    public int Covariates { get; }

    /// <summary>Subject after subject.</summary>
    public double[] Values { get; }

    public double[] Scales { get; }

    public double[] Times { get; }

    public bool[] Events { get; }

    /// <summary>Where each stood in the caller's columns.</summary>
    public int[] Order { get; }

    public int[] Strata { get; }

    public static CoxData Of(CoxRegressionInput input)
    {
        var data = new CoxData(input.Times.Count, input.Covariates.Count);
        double[] times = [.. input.Times];
        int[] strata = input.Strata is { } given ? [.. given] : new int[times.Length];
        var keys = new (int Stratum, double Time)[times.Length];
        for (var i = 0; i < times.Length; i++)
        {
            (data.Order[i], keys[i]) = (i, (strata[i], -times[i]));
        }

        Array.Sort(keys, data.Order);
        for (var i = 0; i < times.Length; i++)
        {
            (data.Times[i], data.Events[i], data.Strata[i]) = (times[data.Order[i]], input.Events[data.Order[i]], strata[data.Order[i]]);
        }

        for (var j = 0; j < data.Covariates; j++)
        {
            data.Fill(j, [.. input.Covariates[j]]);
        }

        return data;
    }

    /// <summary>The place after the last subject that has the stratum and time of the one at <paramref name="start"/>.</summary>
    public int EndOfTime(int start)
    {
        var end = start + 1;
        while (end < Count && Times[end] == Times[start] && Strata[end] == Strata[start])
        {
            end++;
        }

        return end;
    }

    private void Fill(int j, double[] column)
    {
        var exponent = Scaling.Exponent(column);
        var scaled = Scaling.Down(column, exponent);
        var mean = Moments.Mean(scaled);
        var spread = Math.Sqrt(Moments.SumOfSquares(scaled, mean) / Math.Max(1, Count));
        spread = spread > 1e-14 ? spread : 0;
        for (var i = 0; i < Count; i++)
        {
            Values[(i * Covariates) + j] = spread > 0 ? (scaled[Order[i]] - mean) / spread : 0;
        }

        Scales[j] = Scaling.Up(spread, exponent);
    }
}
