using System.Numerics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Mack's recursion: every origin from its latest amount to the end, and the sum of all with what they share.</summary>
internal sealed class MackProjection
{
    private readonly DevelopmentTriangle triangle;
    private readonly DevelopmentKernel kernel;
    private readonly double[] factor;
    private readonly double[] sigma;
    private readonly double[] error;

    public MackProjection(DevelopmentTriangle triangle, DevelopmentKernel kernel, TailFactor? tail)
    {
        this.triangle = triangle;
        this.kernel = kernel;
        Tail = tail;
        (factor, sigma, error) = tail is null
            ? (kernel.Factor, kernel.Sigma, kernel.Error)
            : ([.. kernel.Factor, tail.Factor], [.. kernel.Sigma, tail.Sigma ?? double.NaN], [.. kernel.Error, tail.StandardError ?? double.NaN]);
        ToUltimate = new double[triangle.Ages];
        for (var k = triangle.Ages - 1; k >= 0; k--)
        {
            ToUltimate[k] = (k < factor.Length ? factor[k] : 1) * (k + 1 < triangle.Ages ? ToUltimate[k + 1] : 1);
        }

        Ultimate = new double[triangle.Origins];
        Errors = new MackErrors[triangle.Origins];
        Project();
    }

    public TailFactor? Tail { get; }

    public double[] ToUltimate { get; }

    public double[] Ultimate { get; }

    public MackErrors[] Errors { get; }

    public double TotalLatest { get; private set; }

    public double TotalUltimate { get; private set; }

    public MackErrors TotalErrors { get; private set; }

    public bool IsEmpty { get; private set; } = true;

    public UndefinedReason WhyNoTotalError => triangle.Latest.Where(latest => latest >= 0).Select(WhyFrom).DefaultIfEmpty(UndefinedReason.NoData).Min();

    public UndefinedReason WhyNoError(int origin) => WhyFrom(triangle.Latest[origin]);

    // A missing factor is the first reason, then a missing σ, then a tail without error.
    private UndefinedReason WhyFrom(int latest)
    {
        for (var k = latest; k < kernel.Pairs.Length; k++)
        {
            if (kernel.Pairs[k] == 0)
            {
                return UndefinedReason.ZeroDenominator;
            }
        }

        for (var k = latest; k < kernel.Pairs.Length; k++)
        {
            if (double.IsNaN(kernel.Sigma[k]))
            {
                return UndefinedReason.SmallSample;
            }
        }

        return Tail is { Sigma: null } or { StandardError: null } ? UndefinedReason.MissingInput : UndefinedReason.Overflow;
    }

    private void Project()
    {
        var origins = triangle.Origins;
        var (amount, process, parameter) = (new double[origins], new double[origins], new double[origins]);
        var latest = Array.ConvertAll(triangle.Latest, age => age >= 0 ? (double)age : double.PositiveInfinity);
        var totalParameter = 0d;
        for (var k = 0; k < triangle.Ages; k++)
        {
            for (var i = 0; i < origins; i++)
            {
                if (triangle.Latest[i] == k)
                {
                    amount[i] = triangle.At(i, k);
                    TotalLatest += amount[i];
                    IsEmpty = false;
                }
            }

            if (k == factor.Length)
            {
                break;
            }

            var sum = 0d;
            for (var i = 0; i < origins; i++)
            {
                sum += latest[i] <= k ? amount[i] : 0;
            }

            Step(k, latest, amount, process, parameter);
            totalParameter = IsNothing(sum, totalParameter) ? totalParameter : (Square(factor[k]) * totalParameter) + Square(sum * error[k]);
        }

        var totalProcess = 0d;
        for (var i = 0; i < origins; i++)
        {
            if (triangle.Latest[i] >= 0)
            {
                Ultimate[i] = amount[i];
                Errors[i] = new MackErrors(process[i], parameter[i]);
                TotalUltimate += amount[i];
                totalProcess += process[i];
            }
        }

        TotalErrors = new MackErrors(totalProcess, totalParameter);
    }

    // Nothing develops at this age yet, so that a factor missing there harms nobody.
    private static bool IsNothing(double sum, double square) => sum == 0 && square == 0;

    private static double Square(double x) => x * x;

    /// <summary>One age for all origins that have reached it: side by side, each as if it were alone.</summary>
    private void Step(int k, double[] latest, double[] amount, double[] process, double[] parameter)
    {
        var (f, s, e) = (new Vector<double>(factor[k]), new Vector<double>(sigma[k]), new Vector<double>(error[k]));
        var (square, age, i) = (f * f, new Vector<double>(k), 0);
        for (; i <= amount.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var (now, before, known) = (new Vector<double>(amount, i), new Vector<double>(process, i), new Vector<double>(parameter, i));
            var isThere = Vector.LessThanOrEqual(new Vector<double>(latest, i), age);
            var start = Vector.Abs(now);
            var variance = kernel.Alpha switch { 0 => (start * s) * (start * s), 1 => start * (s * s), _ => s * s };
            Vector.ConditionalSelect(isThere, (square * before) + variance, before).CopyTo(process, i);
            Vector.ConditionalSelect(isThere, (square * known) + ((start * e) * (start * e)), known).CopyTo(parameter, i);
            Vector.ConditionalSelect(isThere, now * f, now).CopyTo(amount, i);
        }

        for (; i < amount.Length; i++)
        {
            if (latest[i] <= k)
            {
                Step(k, ref amount[i], ref process[i], ref parameter[i]);
            }
        }
    }

    private void Step(int k, ref double amount, ref double process, ref double parameter)
    {
        var start = Math.Abs(amount);
        var variance = kernel.Alpha switch { 0 => Square(start * sigma[k]), 1 => start * Square(sigma[k]), _ => Square(sigma[k]) };
        process = (Square(factor[k]) * process) + variance;
        parameter = (Square(factor[k]) * parameter) + Square(start * error[k]);
        amount *= factor[k];
    }
}
