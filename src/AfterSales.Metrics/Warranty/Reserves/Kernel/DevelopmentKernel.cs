using System.Numerics;
using System.Runtime.InteropServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Factors, σ and standard errors of a triangle, by age; NaN where there is none.</summary>
/// <remarks>f = ΣC^α F / ΣC^α over pairs with a start above 0; σ² = ΣC^α(F − f)²/(n − 1); se² = σ²/ΣC^α. Origins are added one after another, and the ages of
/// one side by side: each sum has its terms in the order of the origins, however many ages a vector holds.</remarks>
internal sealed class DevelopmentKernel
{
    /// <summary>Factors that differ by rounding alone are alike: a few units in the last place.</summary>
    private const double Alike = 8.9e-16;

    public DevelopmentKernel(DevelopmentTriangle triangle, DevelopmentWeighting weighting, LastSigmaRule rule)
    {
        Alpha = weighting switch { DevelopmentWeighting.Simple => 0, DevelopmentWeighting.Volume => 1, _ => 2 };
        var steps = triangle.Ages - 1;
        Factor = new double[steps];
        Sigma = new double[steps];
        Error = new double[steps];
        Weight = new double[steps];
        Pairs = new int[steps];
        var sums = new PairSums(this, steps);
        for (var i = 0; i < triangle.Origins; i++)
        {
            sums.Add(triangle.Row(i));
        }

        for (var k = 0; k < steps; k++)
        {
            Average(sums, k);
        }

        for (var i = 0; i < triangle.Origins; i++)
        {
            sums.AddSquares(triangle.Row(i));
        }

        for (var k = 0; k < steps; k++)
        {
            Sigma[k] = Pairs[k] < 2 ? double.NaN : sums.AreAlike(k) ? 0 : Math.Sqrt(sums.Squares[k] / (Pairs[k] - 1));
        }

        CompleteSigma(rule);
        for (var k = 0; k < steps; k++)
        {
            Error[k] = Sigma[k] / Math.Sqrt(Weight[k]);
        }
    }

    public int Alpha { get; }

    public double[] Factor { get; }

    public double[] Sigma { get; }

    public double[] Error { get; }

    public double[] Weight { get; }

    public int[] Pairs { get; }

    public static bool IsPair(double start, double end) => start > 0 && !double.IsNaN(end);

    public double Power(double start) => Alpha switch { 0 => 1, 1 => start, _ => start * start };

    private void Average(PairSums sums, int k)
    {
        (Pairs[k], Weight[k]) = ((int)sums.Pairs[k], sums.Weights[k]);
        Factor[k] = Pairs[k] == 0 ? double.NaN : sums.AreAlike(k) ? sums.Least[k] : sums.Weighted[k] / sums.Weights[k];
    }

    private void CompleteSigma(LastSigmaRule rule)
    {
        var line = rule == LastSigmaRule.LogLinear ? LogLine.Through(Sigma) : default;
        for (var k = 0; k < Sigma.Length; k++)
        {
            if (Pairs[k] == 1)
            {
                Sigma[k] = rule switch
                {
                    LastSigmaRule.Mack => k >= 2 ? ByMack(Sigma[k - 1], Sigma[k - 2]) : double.NaN,
                    LastSigmaRule.LogLinear => line.Points >= 2 ? Elementary.Exp(line.At(k + 1)) : AllZero() ? 0 : double.NaN,
                    _ => double.NaN,
                };
            }
        }
    }

    private bool AllZero()
    {
        var any = false;
        for (var k = 0; k < Sigma.Length; k++)
        {
            if (Pairs[k] > 1)
            {
                any = true;
                if (Sigma[k] != 0)
                {
                    return false;
                }
            }
        }

        return any;
    }

    private static double ByMack(double last, double before)
        => double.IsNaN(last) || double.IsNaN(before) ? double.NaN
            : last == 0 || before == 0 ? 0
            : Math.Min(Math.Min(last, before), last * (last / before));

    /// <summary>What is added up of the pairs at each age; where there is none, zero is.</summary>
    private sealed class PairSums
    {
        private readonly DevelopmentKernel kernel;
        private readonly double[] most;

        public PairSums(DevelopmentKernel kernel, int steps)
        {
            this.kernel = kernel;
            (Pairs, Weights, Weighted, Squares) = (new double[steps], new double[steps], new double[steps], new double[steps]);
            (Least, most) = (new double[steps], new double[steps]);
            Least.AsSpan().Fill(double.PositiveInfinity);
            most.AsSpan().Fill(double.NegativeInfinity);
        }

        public double[] Pairs { get; }

        public double[] Weights { get; }

        public double[] Weighted { get; }

        public double[] Squares { get; }

        public double[] Least { get; }

        public bool AreAlike(int k) => most[k] - Least[k] <= Alike * Math.Max(Math.Abs(Least[k]), Math.Abs(most[k]));

        public void Add(ReadOnlySpan<double> row)
        {
            var k = 0;
            for (; k <= Pairs.Length - Vector<double>.Count; k += Vector<double>.Count)
            {
                var (start, end) = (At(row, k), At(row, k + 1));
                var isPair = Vector.GreaterThan(start, Vector<double>.Zero) & Vector.Equals(end, end);
                var ratio = end / start;
                Put(Pairs, k, At(Pairs, k) + Vector.ConditionalSelect(isPair, Vector<double>.One, Vector<double>.Zero));
                Put(Weights, k, At(Weights, k) + Vector.ConditionalSelect(isPair, Power(start), Vector<double>.Zero));
                Put(Weighted, k, At(Weighted, k) + Vector.ConditionalSelect(isPair, Times(start, end, ratio), Vector<double>.Zero));
                Put(Least, k, Vector.ConditionalSelect(isPair & Vector.LessThan(ratio, At(Least, k)), ratio, At(Least, k)));
                Put(most, k, Vector.ConditionalSelect(isPair & Vector.GreaterThan(ratio, At(most, k)), ratio, At(most, k)));
            }

            for (; k < Pairs.Length; k++)
            {
                if (IsPair(row[k], row[k + 1]))
                {
                    var ratio = row[k + 1] / row[k];
                    Pairs[k]++;
                    Weights[k] += kernel.Power(row[k]);
                    Weighted[k] += kernel.Alpha switch { 0 => ratio, 1 => row[k + 1], _ => row[k] * row[k + 1] };
                    Least[k] = ratio < Least[k] ? ratio : Least[k];
                    most[k] = ratio > most[k] ? ratio : most[k];
                }
            }
        }

        public void AddSquares(ReadOnlySpan<double> row)
        {
            var k = 0;
            for (; k <= Pairs.Length - Vector<double>.Count; k += Vector<double>.Count)
            {
                var (start, end) = (At(row, k), At(row, k + 1));
                var isPair = Vector.GreaterThan(start, Vector<double>.Zero) & Vector.Equals(end, end);
                var difference = (end / start) - At(kernel.Factor, k);
                Put(Squares, k, At(Squares, k) + Vector.ConditionalSelect(isPair, Power(start) * difference * difference, Vector<double>.Zero));
            }

            for (; k < Pairs.Length; k++)
            {
                if (IsPair(row[k], row[k + 1]))
                {
                    var difference = (row[k + 1] / row[k]) - kernel.Factor[k];
                    Squares[k] += kernel.Power(row[k]) * difference * difference;
                }
            }
        }

        private Vector<double> Power(Vector<double> start) => kernel.Alpha switch { 0 => Vector<double>.One, 1 => start, _ => start * start };

        private Vector<double> Times(Vector<double> start, Vector<double> end, Vector<double> ratio)
            => kernel.Alpha switch { 0 => ratio, 1 => end, _ => start * end };

        private static Vector<double> At(ReadOnlySpan<double> row, int k)
            => MemoryMarshal.Read<Vector<double>>(MemoryMarshal.AsBytes(row.Slice(k, Vector<double>.Count)));

        private static void Put(double[] sums, int k, Vector<double> value) => value.CopyTo(sums, k);
    }
}
