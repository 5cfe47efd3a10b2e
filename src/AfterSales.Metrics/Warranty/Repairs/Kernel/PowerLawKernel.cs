using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Maximum likelihood of a power-law process. Ages are divided by the largest end, so that no power leaves the doubles.</summary>
internal sealed class PowerLawKernel
{
    private const int MostSteps = 300;
    private const double Widest = 6.907755278982137;

    private readonly (double Start, double End)[] windows;
    private readonly double sumOfLogs;
    private readonly double logLargest;

    public PowerLawKernel(RepairHistory[] units)
    {
        Largest = units.Length == 0 ? 0 : units.Max(unit => unit.End);
        logLargest = units.Length == 0 ? 0 : Elementary.Log(Largest);
        windows = units.Select(unit => (Log(unit.Start), Log(unit.End))).ToArray();
        foreach (var unit in units)
        {
            foreach (var age in unit.Events)
            {
                sumOfLogs += Log(age);
                Events++;
            }
        }
    }

    public int Events { get; }

    public double Largest { get; }

    public double Beta { get; private set; }

    public double LogLambda { get; private set; }

    public double LogLikelihood { get; private set; }

    /// <summary>Of ln λ and ln β.</summary>
    public (double Lambda, double Both, double Beta) Covariance { get; private set; }

    public UndefinedReason? Solve()
    {
        if (Events == 0)
        {
            return UndefinedReason.NoData;
        }

        if (sumOfLogs >= 0)
        {
            return UndefinedReason.Unbounded;
        }

        // The slope of the profile in ln β: N + βΣln t − NβA′/A falls through its root.
        var (low, high, log) = (-Widest - 1, Widest + 1, Math.Max(-Widest, Math.Min(Widest, Elementary.Log(-Events / sumOfLogs))));
        for (var step = 0; step < MostSteps; step++)
        {
            var beta = Elementary.Exp(log);
            var (a, first, second) = Sums(beta);
            var (ratio, curve) = (first / a, second / a);
            var slope = Events + (beta * sumOfLogs) - (Events * beta * ratio);
            var fall = (beta * sumOfLogs) - (Events * beta * (ratio + (beta * (curve - (ratio * ratio)))));
            (low, high) = slope > 0 ? (log, high) : (low, log);
            var next = log - (slope / fall);
            next = fall < 0 && next >= low && next <= high ? next : (low + high) / 2;
            var isDone = Math.Abs(next - log) <= 1e-15 * (1 + Math.Abs(log));
            log = next;
            if (isDone)
            {
                break;
            }
        }

        return Math.Abs(log) >= Widest ? UndefinedReason.Unbounded : Finish(Elementary.Exp(log));
    }

    private UndefinedReason? Finish(double beta)
    {
        var (a, first, second) = Sums(beta);
        Beta = beta;

        // In divided ages; ln λ of the ages themselves moves with β, which the covariance must know.
        var scaled = Elementary.Log(Events / a);
        LogLambda = scaled - (beta * logLargest);
        LogLikelihood = (Events * (scaled + Elementary.Log(beta) - 1)) + ((beta - 1) * sumOfLogs) - (Events * logLargest);
        var rate = Events / a;
        var (p, q, r) = ((double)Events, rate * first * beta, Events + (rate * second * beta * beta));
        var determinant = (p * r) - (q * q);
        var (lambda, both, own) = (r / determinant, -q / determinant, p / determinant);
        var shift = -beta * logLargest;
        Covariance = (lambda + (2 * shift * both) + (shift * shift * own), both + (shift * own), own);
        return determinant > 0 ? null : UndefinedReason.Singular;
    }

    // A = Σ(T^β − S^β) and its derivatives.
    private (double Value, double First, double Second) Sums(double beta)
    {
        var (value, first, second) = (0d, 0d, 0d);
        foreach (var (start, end) in windows)
        {
            var power = Elementary.Exp(beta * end);
            var before = double.IsInfinity(start) ? 0 : Elementary.Exp(beta * start);
            value += double.IsInfinity(start) ? power : -power * Elementary.ExpM1(beta * (start - end));
            first += (power * end) - (before == 0 ? 0 : before * start);
            second += (power * end * end) - (before == 0 ? 0 : before * start * start);
        }

        return (value, first, second);
    }

    private double Log(double age) => age == 0 ? double.NegativeInfinity : age == Largest ? 0 : Elementary.Log(age) - logLargest;
}
