using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The codes of an event in 32 bits: its case within a part from the lowest on, then the step + 1, then the department + 1, of which 0 is
/// none.</summary>
/// <remarks>What has no room, of logs of very many names, is looked up where it is needed.</remarks>
internal readonly struct CodePacking
{
    private readonly int caseBits;
    private readonly int stepBits;

    public CodePacking(int caseBits, int steps, int departments)
    {
        var departmentBits = Wide.BitLength((ulong)departments);
        (this.caseBits, stepBits) = (caseBits, Wide.BitLength((ulong)steps));
        HasSteps = caseBits + stepBits + departmentBits <= 32;
    }

    /// <summary>Whether there is room for more than the case.</summary>
    public bool HasSteps { get; }

    public int CaseOf(uint codes) => (int)(codes & ((1u << caseBits) - 1));

    public int StepOf(uint codes) => (int)((codes >> caseBits) & ((1u << stepBits) - 1)) - 1;

    public int DepartmentOf(uint codes) => (int)((ulong)codes >> (caseBits + stepBits)) - 1;

    /// <param name="code">The case, of any part.</param>
    /// <param name="step">The step.</param>
    /// <param name="department">The department.</param>
    public uint Pack(int code, int step, int department)
    {
        var place = (uint)code & ((1u << caseBits) - 1);
        return HasSteps ? place | ((uint)(step + 1) << caseBits) | (uint)((ulong)(department + 1) << (caseBits + stepBits)) : place;
    }
}
