using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class DepartmentCapacityTests
{
    private const string File = "case_cost.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "capacity").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var result = DepartmentCapacity.Compute([.. inputs.GetProperty("departments").EnumerateArray().Select(d => new DepartmentCapacityInput
        {
            Department = d.GetProperty("department").GetString()!,
            Cost = d.GetProperty("cost").Exact(),
            PracticalHours = d.GetProperty("practical_hours").Exact(),
            Touch = Duration.FromSeconds(d.GetProperty("touch_seconds").GetInt64()),
        })]);
        var check = new CaseCheck(name, expected, Tolerance);
        var lines = check.Parts("departments");
        Assert.Equal(lines.Count, result.Departments.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var (part, line) = (lines[i], result.Departments[i]);
            part.Text("department", line.Department);
            part.Number("rate", (double?)line.Rate.Value);
            part.Number("used_hours", (double)line.UsedHours);
            part.Number("assigned", (double?)line.Assigned.Value);
            part.Number("unused_hours", (double)line.UnusedHours);
            part.Number("unused_cost", (double?)line.UnusedCost.Value);
            part.Flag("over_capacity", line.IsOverCapacity);
            part.Reason("reason", line.Rate.Reason);
            part.AssertAllSeen();
        }

        check.Number("ledger", (double)result.Ledger);
        check.Number("assigned", (double)result.Assigned);
        check.Number("not_assigned", (double)result.NotAssigned);
        check.AssertAllSeen();
    }

    [Fact]
    public void Compute_ExactlyAllHours_IsNotOverCapacity()
    {
        var input = new DepartmentCapacityInput { Department = "A", Cost = 1, PracticalHours = 1, Touch = Duration.FromHours(1) };

        Assert.False(Assert.Single(DepartmentCapacity.Compute([input]).Departments).IsOverCapacity);
        var over = input with { Touch = Duration.FromHours(1) + Duration.FromTicks(1) };
        Assert.True(Assert.Single(DepartmentCapacity.Compute([over]).Departments).IsOverCapacity);
        Assert.Equal(0, DepartmentCapacity.Compute([]).Ledger);
    }
}
