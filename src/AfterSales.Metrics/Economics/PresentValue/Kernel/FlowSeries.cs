using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Flows ready to be solved: netted exactly where they fall at one time, zeros dropped, in order of time, in doubles whose scale does not matter.
/// It lives in a workspace of <see cref="Regions"/> columns that the caller provides, on the stack or from a pool.
/// </summary>
[SkipLocalsInit]
internal unsafe partial struct FlowSeries
{
    public const int Regions = 10;

    // Columns of the workspace.
    public readonly double* Times;
    public readonly double* Amounts;
    public readonly double* Terms;
    public readonly double* Scratch;
    public readonly double* RootHigh;
    public readonly double* RootLow;
    public readonly double* RootResidual;
    public readonly double* Unresolved;
    public readonly double* Spare;

    private readonly double* lowColumn;

    // Fields rather than properties, as in all structs of the solver: each accessor is a method that the first call in a process has to compile.

    public FlowSeries(double* workspace, int stride)
    {
        Times = workspace;
        Amounts = workspace + stride;
        lowColumn = workspace + (2L * stride);
        Terms = workspace + (3L * stride);
        Scratch = workspace + (4L * stride);
        RootHigh = workspace + (5L * stride);
        RootLow = workspace + (6L * stride);
        RootResidual = workspace + (7L * stride);
        Unresolved = workspace + (8L * stride);
        Spare = workspace + (9L * stride);
    }

    /// <summary>Number of times with an amount that is not zero.</summary>
    public int Count;

    /// <summary><see cref="Count"/>, filled up with zeros to a multiple of <see cref="DiscountKernel.Width"/>.</summary>
    public int Length;

    /// <summary>How often the amounts change sign in order of time.</summary>
    public int SignChanges;

    /// <summary>Sign of the sum of all amounts, exactly.</summary>
    public int TotalSign;

    /// <summary>Whether the amounts and every sum of them are exact in a double.</summary>
    public bool IsExact;

    /// <summary>Whether the amounts, as doubles and as they came, lie too far apart to be discounted in doubles.</summary>
    public bool IsWide;

    /// <summary>What <see cref="Amounts"/> lack of the exact amounts; null when nothing.</summary>
    public double* Low;

    /// <summary>The length of a column for so many flows.</summary>
    public static int Stride(int count) => checked(count + (2 * DiscountKernel.Width) - 1) & ~(DiscountKernel.Width - 1);

    /// <summary>Fills the last columns up with flows of nothing, at a time that harms none.</summary>
    private void Pad()
    {
        Length = (Count + DiscountKernel.Width - 1) & ~(DiscountKernel.Width - 1);
        for (var i = Count; i < Length; i++)
        {
            (Times[i], Amounts[i], lowColumn[i]) = (Times[0], 0, 0);
        }
    }
}
