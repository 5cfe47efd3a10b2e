using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class CodePackingTests
{
    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(0, 1, 1, true)]
    [InlineData(14, 7, 0, true)]
    [InlineData(14, 511, 511, true)]
    [InlineData(14, 511, 512, false)]
    [InlineData(0, int.MaxValue, 0, true)]
    [InlineData(2, int.MaxValue, 0, false)]
    [InlineData(21, 100_000, 100_000, false)]
    public void Pack_CodesThatHaveRoom_ComeBack(int caseBits, int steps, int departments, bool hasRoom)
    {
        var packing = new CodePacking(caseBits, steps, departments);
        Assert.Equal(hasRoom, packing.HasSteps);
        var last = (1 << caseBits) - 1;
        foreach (var (code, step, department) in new[] { (0, -1, -1), (last, steps - 1, departments - 1), (last / 2, (steps / 2) - 1, -1) })
        {
            // A case of the third part, whose number does not count.
            var codes = packing.Pack(code + (2 << caseBits), step, department);
            Assert.Equal(code, packing.CaseOf(codes));
            if (hasRoom)
            {
                Assert.Equal((step, department), (packing.StepOf(codes), packing.DepartmentOf(codes)));
            }
        }
    }
}
