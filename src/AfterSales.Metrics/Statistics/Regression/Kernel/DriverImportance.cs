using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;
using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Statistics;

/// <summary>LMG and Johnson's weights of standardized drivers, from correlations alone. One object for many models of as many drivers.</summary>
/// <remarks>
/// <para>φⱼ = Σ over subsets S without j of |S|!(p − |S| − 1)!/p!·(R²(S ∪ j) − R²(S)). With w(s) = s!(p − s − 1)!/p! and w(p) = 0, and summed by the
/// subset T = S ∪ j that is reached: φⱼ = Σ over T with j of (w(|T| − 1) + w(|T|))·R²(T) − Σ over all T of w(|T|)·R²(T).</para>
/// <para>All subsets are visited depth first, sweeping one driver out of what is left of the correlations at each step: those that hold j are the branches
/// below the places where j was added, so that 2ᵖ subsets cost about 3·2ᵖ multiplications and no table. One call may run for a second and be the only one:
/// it is compiled fully at once.</para>
/// </remarks>
internal sealed class DriverImportance
{
    /// <summary>A driver whose variance, given the others of a subset, is below this share of its own is determined by them.</summary>
    public const double Tolerance = 1e-12;

    private readonly int p;
    private readonly int size;
    private readonly double[] levels;

    // By the number of drivers in a subset: w(s), and w(s − 1) + w(s).
    private readonly double[] without;
    private readonly double[] with;
    private readonly double[] holding;
    private double all;

    public DriverImportance(int drivers)
    {
        (p, size) = (drivers, drivers + 1);
        levels = new double[(p + 1) * p * size];
        (without, with, holding) = (new double[p + 1], new double[p + 1], new double[p]);
        var chosen = 1.0;
        for (var s = 0; s < p; s++)
        {
            without[s] = 1 / (p * chosen);
            chosen = chosen * (p - 1 - s) / (s + 1);
        }

        for (var s = 1; s <= p; s++)
        {
            with[s] = without[s - 1] + without[s];
        }
    }

    /// <summary>Each driver's LMG; a driver that correlates with nothing because it is constant has exactly zero.</summary>
    public double[] Lmg(double[,] between, double[] outcome)
    {
        Load(between, outcome);
        Array.Clear(holding, 0, p);
        all = 0;
        Visit(0, 0, 0, 0);

        // More drivers never explain less; below zero is rounding.
        var shares = new double[p];
        for (var j = 0; j < p; j++)
        {
            shares[j] = between[j, j] == 0 ? 0 : Math.Max(holding[j] - all, 0);
        }

        return shares;
    }

    /// <summary>R² of some drivers: all, or all but one.</summary>
    public double RSquared(double[,] between, double[] outcome, int? but = null)
    {
        Load(between, outcome);
        var explained = 0.0;
        for (var j = 0; j < p; j++)
        {
            var pivot = levels[(j * size) + j];
            if (j == but || !(pivot > Tolerance))
            {
                continue;
            }

            explained += levels[(j * size) + p] * levels[(j * size) + p] / pivot;
            for (var i = j + 1; i < p; i++)
            {
                var factor = levels[(j * size) + i] / pivot;
                for (var k = i; k < size; k++)
                {
                    levels[(i * size) + k] -= factor * levels[(j * size) + k];
                }
            }
        }

        return explained;
    }

    /// <summary>ε = (Λ∘Λ)·(Λ⁻¹r)², Λ the symmetric root of the drivers' correlations; null when those are no correlations of anything.</summary>
    public static double[]? RelativeWeights(double[,] between, double[] outcome)
    {
        var p = outcome.Length;
        var spectrum = Matrix<double>.Build.DenseOfArray(between).Evd(Symmetricity.Symmetric);
        var (values, vectors) = (spectrum.EigenValues.Real(), spectrum.EigenVectors);
        if (p > 0 && values.Minimum() < -1e-8)
        {
            return null;
        }

        // Directions without variance carry no weight, which the generalized inverse says.
        var root = vectors * Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => Math.Sqrt(Math.Max(value, 0)))) * vectors.Transpose();
        var inverse = vectors * Matrix<double>.Build.DenseOfDiagonalVector(
            values.Map(value => value > Tolerance * p ? 1 / Math.Sqrt(value) : 0)) * vectors.Transpose();
        var pulls = inverse * Vector<double>.Build.DenseOfArray(outcome);
        return [.. (root.PointwiseMultiply(root) * pulls.PointwiseMultiply(pulls)).AsArray()];
    }

    private void Load(double[,] between, double[] outcome)
    {
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                levels[(i * size) + j] = between[i, j];
            }

            levels[(i * size) + p] = outcome[i];
        }
    }

    /// <summary>Adds each of the drivers from <paramref name="first"/> on to the subset reached; Σ (w(|T| − 1) + w(|T|))·R²(T) of all below it.</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private double Visit(int first, int level, int members, double explained)
    {
        var (at, sum) = (level * p * size, 0.0);
        for (var j = first; j < p; j++)
        {
            var row = at + (j * size);
            var (pivot, pull) = (levels[row + j], levels[row + p]);
            var isNew = pivot > Tolerance;
            var reached = isNew ? explained + (pull * pull / pivot) : explained;
            all += without[members + 1] * reached;
            var below = with[members + 1] * reached;
            if (j + 2 == p)
            {
                below += VisitLast(row, isNew ? levels[row + j + 1] / pivot : 0, members + 1, reached);
            }
            else if (j + 1 < p)
            {
                Sweep(j, row, at, isNew ? 1 / pivot : 0);
                below += Visit(j + 1, level + 1, members + 1, reached);
            }

            holding[j] += below;
            sum += below;
        }

        return sum;
    }

    /// <summary>The last driver on top of the one before it, whose row is given: half of all subsets, for which nothing need be stored.</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private double VisitLast(int row, double factor, int members, double explained)
    {
        var last = row + size;
        var pivot = levels[last + p - 1] - (factor * levels[row + p - 1]);
        var pull = levels[last + p] - (factor * levels[row + p]);
        var reached = pivot > Tolerance ? explained + (pull * pull / pivot) : explained;
        all += without[members + 1] * reached;
        var below = with[members + 1] * reached;
        holding[p - 1] += below;
        return below;
    }

    [MethodImpl(Compilation.WellAtOnce)]
    private void Sweep(int j, int row, int at, double inverse)
    {
        var pivots = levels.AsSpan(row, size);
        for (var i = j + 1; i < p; i++)
        {
            var factor = pivots[i] * inverse;
            var from = levels.AsSpan(at + (i * size), size);
            var to = levels.AsSpan(at + (p * size) + (i * size), size);
            for (var k = i; k < from.Length; k++)
            {
                to[k] = from[k] - (factor * pivots[k]);
            }
        }
    }
}
