#if NET
namespace AfterSales.Metrics.Economics;

/// <summary>
/// Eight series of flows side by side, one in each lane, in a workspace that the caller provides: flow i of series j stands at 8·i + j, where one with
/// fewer flows than <see cref="Rows"/> has flows of nothing.
/// </summary>
internal unsafe struct SeriesAcross
{
    public const int Lanes = DiscountKernel.Width;

    /// <summary>One number for each class of flows, of each lane.</summary>
    public const int Plane = DiscountKernel.Width * Lanes;

    private const int MostSums = 6;

    public readonly double* Times;
    public readonly double* Amounts;

    /// <summary>Where the distance of time begins, of each series.</summary>
    public readonly double* Centers;

    /// <summary>−v of each series.</summary>
    public readonly double* Rates;

    /// <summary>The sums of the last evaluation, of each series.</summary>
    public readonly double* Sums;

    /// <summary>Those of the flows i mod 8, which <see cref="Sums"/> are made of.</summary>
    public readonly double* Classes;

    public int Rows;

    public SeriesAcross(double* workspace, int mostRows)
    {
        new Span<double>(workspace, Doubles(mostRows)).Clear();
        Times = workspace;
        Amounts = Times + (mostRows * Lanes);
        Centers = Amounts + (mostRows * Lanes);
        Rates = Centers + Lanes;
        Sums = Rates + Lanes;
        Classes = Sums + (MostSums * Lanes);
    }

    /// <summary>The workspace for series of so many flows at most.</summary>
    public static int Doubles(int mostRows) => (((2 * mostRows) + 2 + MostSums) * Lanes) + (MostSums * Plane);

    /// <summary>The flows of a series become those of a lane, the next one.</summary>
    public void Load(int lane, in FlowSeries flows, double center)
    {
        Centers[lane] = center;
        for (var row = 0; row < flows.Count; row++)
        {
            Times[(row * Lanes) + lane] = flows.Times[row];
            Amounts[(row * Lanes) + lane] = flows.Amounts[row];
        }

        for (var row = flows.Count; row < Rows; row++)
        {
            Amounts[(row * Lanes) + lane] = 0;
        }

        for (; Rows < flows.Count; Rows++)
        {
            new Span<double>(Amounts + (Rows * Lanes), lane).Clear();
        }
    }
}
#endif
