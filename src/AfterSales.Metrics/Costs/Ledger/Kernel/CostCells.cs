using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Sums of many amounts by slot, debits and credits apart. Amounts of everyday size are magnitudes in units of 10⁻⁸, added up in 128 bits: no division, no
/// rounding,
/// no overflow before 2⁶³ lines. An amount that does not fit (more than eight decimals, or more digits than 64 bits hold) goes beside it into an exact sum
/// of 256 bits.
/// Which of the two takes an amount depends on that amount alone.
/// </summary>
internal sealed class CostCells(int slots = 16)
{
    private const int UnitScale = 8;

    /// <summary>The largest magnitude of each number of decimals that is a 64-bit number of units; 0, which only lets zero pass, beyond eight
    /// decimals.</summary>
    public static readonly ulong[] Limits = MakeScaleTable(static factor => factor == 0 ? 0 : ulong.MaxValue / factor);

    /// <summary>From a magnitude of each number of decimals to units.</summary>
    public static readonly ulong[] Factors = MakeScaleTable(static factor => factor);

    private ExactSum[]? wide;
    private uint scales;

    /// <summary>Two for each slot: debits, then credits.</summary>
    public Cell[] Cells { get; private set; } = new Cell[2 * slots];

    /// <summary>Number of slots.</summary>
    public int Count { get; private set; }

    public int NewSlot()
    {
        if (2 * (Count + 1) > Cells.Length)
        {
            var more = Cells;
            Array.Resize(ref more, 2 * more.Length);
            Cells = more;
            if (wide is not null)
            {
                Array.Resize(ref wide, more.Length);
            }
        }

        return Count++;
    }

    /// <summary>Whether every sum is a number of 64 bits in units of 10⁻⁸ and shows no more decimals: then none has more digits than a decimal.</summary>
    public bool IsShort
    {
        get
        {
            var high = 0UL;
            for (var cell = 0; cell < 2 * Count; cell++)
            {
                high |= Cells[cell].High;
            }

            return high == 0 && wide is null && scales >> (UnitScale + 1) == 0;
        }
    }

    public bool HasLines(int slot) => Cells[2 * slot].Rows != 0 || Cells[(2 * slot) + 1].Rows != 0;

    /// <summary>Makes sums show as many decimals as the highest bit says.</summary>
    public void ShowScales(uint bits) => scales |= bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int slot, decimal amount)
    {
        var parts = DecimalParts.Of(amount);
        AddSum((2 * slot) + (parts.IsNegative ? 1 : 0), 1, amount, parts);
    }

    /// <summary>Adds lines of one side, debits at an even cell and credits at the odd one after it.</summary>
    public void AddSum(int cell, long rows, decimal amount) => AddSum(cell, rows, amount, DecimalParts.Of(amount));

    public void Add(int slot, in CostSums sums)
    {
        wide ??= new ExactSum[Cells.Length];
        wide[2 * slot].Add(sums.Debits);
        wide[(2 * slot) + 1].Add(sums.Credits);
        Cells[2 * slot].Rows += sums.DebitRows;
        Cells[(2 * slot) + 1].Rows += sums.CreditRows;
    }

    public void Merge(int slot, CostCells other, int from)
    {
        for (var side = 0; side < 2; side++)
        {
            var source = other.Cells[(2 * from) + side];
            ref var target = ref Cells[(2 * slot) + side];
            target.Add(source.Low);
            target.High += source.High;
            target.Rows += source.Rows;
            if (other.wide is not null)
            {
                wide ??= new ExactSum[Cells.Length];
                wide[(2 * slot) + side].Add(other.wide[(2 * from) + side]);
            }
        }

        scales |= other.scales;
    }

    /// <summary>The same sums, which later additions do not change.</summary>
    public CostCells Copy() => new(0) { Cells = [.. Cells], Count = Count, wide = wide is null ? null : [.. wide], scales = scales };

    public CostSums SumsOf(int slot) => new()
    {
        DebitRows = Cells[2 * slot].Rows,
        CreditRows = Cells[(2 * slot) + 1].Rows,
        Debits = SumOf(2 * slot, isNegative: false),
        Credits = SumOf((2 * slot) + 1, isNegative: true),
    };

    private static ulong[] MakeScaleTable(Func<ulong, ulong> entry)
    {
        var table = new ulong[32];
        for (var scale = 0; scale < table.Length; scale++)
        {
            table[scale] = entry(scale <= UnitScale ? Wide.PowerLow(UnitScale - scale) : 0);
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSum(int cell, long rows, decimal amount, in DecimalParts parts)
    {
        if (parts.High == 0 && parts.Low <= Limits[parts.Scale])
        {
            scales |= 1u << parts.Scale;
            Cells[cell].Add(parts.Low * Factors[parts.Scale]);
        }
        else
        {
            wide ??= new ExactSum[Cells.Length];
            wide[cell].Add(amount);
        }

        Cells[cell].Rows += rows;
    }

    private ExactSum SumOf(int cell, bool isNegative)
    {
        var sum = wide is null ? default : wide[cell];
        sum.ShowScales(scales);
        sum.AddUnits(Cells[cell].Low, Cells[cell].High, UnitScale, isNegative);
        return sum;
    }

    public struct Cell
    {
        public long Rows;
        public ulong Low;
        public ulong High;

        /// <summary>Adds a magnitude in units.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong units)
        {
            // Wrap-around of the low word is the carry into the high one.
            unchecked
            {
                Low += units;
                High += Low < units ? 1UL : 0UL;
            }
        }
    }
}
