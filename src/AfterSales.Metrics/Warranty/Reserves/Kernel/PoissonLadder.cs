using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>The over-dispersed Poisson chain ladder fitted to a triangle.</summary>
internal sealed class PoissonLadder
{
    private readonly DevelopmentTriangle triangle;

    public PoissonLadder(DevelopmentTriangle triangle)
    {
        this.triangle = triangle;
        Factor = new double[triangle.Ages - 1];
        Fitted = new double[triangle.Origins * triangle.Ages];
        Residual = new double[Fitted.Length];
        Fitted.AsSpan().Fill(double.NaN);
        Residual.AsSpan().Fill(double.NaN);
        Reason = HasHole() ? UndefinedReason.MissingInput : FitFactors();
        if (Reason is null)
        {
            HasReserve = true;
            FitBack();
            FitDispersion();
        }
    }

    public int Origins => triangle.Origins;

    public int Ages => triangle.Ages;

    public int[] Latest => triangle.Latest;

    public double[] Factor { get; }

    /// <summary>Fitted increments by cell, row by row; NaN outside the known cells.</summary>
    public double[] Fitted { get; }

    public double[] Residual { get; }

    public double[] Pool { get; private set; } = [];

    public int Observations { get; private set; }

    public int Parameters { get; private set; }

    public double Dispersion { get; private set; }

    public double Adjustment { get; private set; }

    public double Reserve { get; private set; }

    public bool HasReserve { get; }

    public UndefinedReason? Reason { get; private set; }

    public FrozenList<IReadOnlyList<double?>> Frozen(double[] cells) => FrozenList.Own(Enumerable.Range(0, Origins)
        .Select(i => (IReadOnlyList<double?>)FrozenList.Own(Enumerable.Range(0, Ages).Select(k => Math.Abs(cells[(i * Ages) + k]) <= double.MaxValue
            ? cells[(i * Ages) + k] : (double?)null).ToArray())).ToArray());

    private bool HasHole()
    {
        for (var i = 0; i < Origins; i++)
        {
            for (var k = 0; k <= Latest[i]; k++)
            {
                if (double.IsNaN(triangle.At(i, k)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private UndefinedReason? FitFactors()
    {
        if (Latest.All(k => k < 0))
        {
            return UndefinedReason.NoData;
        }

        for (var k = 0; k < Factor.Length; k++)
        {
            var (start, end) = (0d, 0d);
            for (var i = 0; i < Origins; i++)
            {
                if (Latest[i] > k)
                {
                    start += triangle.At(i, k);
                    end += triangle.At(i, k + 1);
                }
            }

            Factor[k] = end / start;
            if (start == 0 || end == 0)
            {
                return UndefinedReason.ZeroDenominator;
            }

            if (!(Math.Abs(Factor[k]) <= double.MaxValue) || Factor[k] == 0)
            {
                return UndefinedReason.Overflow;
            }
        }

        return null;
    }

    private void FitBack()
    {
        for (var i = 0; i < Origins; i++)
        {
            if (Latest[i] < 0)
            {
                continue;
            }

            var amount = triangle.At(i, Latest[i]);
            for (var k = Latest[i]; k >= 0; k--)
            {
                var before = k == 0 ? 0 : amount / Factor[k - 1];
                var mean = amount - before;
                var seen = triangle.At(i, k) - (k == 0 ? 0 : triangle.At(i, k - 1));
                Fitted[(i * Ages) + k] = mean;
                Residual[(i * Ages) + k] = mean == 0 ? double.NaN : (seen - mean) / Math.Sqrt(Math.Abs(mean));
                amount = before;
            }

            var end = triangle.At(i, Latest[i]);
            for (var k = Latest[i]; k < Factor.Length; k++)
            {
                end *= Factor[k];
            }

            Reserve += end - triangle.At(i, Latest[i]);
        }
    }

    private void FitDispersion()
    {
        var squares = 0d;
        foreach (var residual in Residual)
        {
            if (!double.IsNaN(residual))
            {
                Observations++;
                squares += residual * residual;
            }
        }

        Parameters = Latest.Count(k => k >= 0) + Latest.Max();
        if (Observations <= Parameters)
        {
            Reason = UndefinedReason.SmallSample;
            return;
        }

        Dispersion = squares / (Observations - Parameters);
        Adjustment = Math.Sqrt((double)Observations / (Observations - Parameters));
        Reason = Math.Abs(Dispersion) <= double.MaxValue && Math.Abs(Reserve) <= double.MaxValue ? null : UndefinedReason.Overflow;
        Pool = Reason is not null ? [] : Enumerable.Range(0, Residual.Length)
            .Where(cell => !double.IsNaN(Residual[cell]) && Latest[cell / Ages] > 0 && Latest.Count(k => k >= cell % Ages) > 1)
            .Select(cell => Residual[cell] * Adjustment).ToArray();
    }
}
