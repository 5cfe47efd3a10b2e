using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AfterSales.Metrics.Mutation;

/// <summary>What may be changed in a place of the source, and into what: the changes that mutation tools make everywhere.</summary>
internal static class Changes
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind[] Kinds, string[] Tokens)> Binaries = new()
    {
        [SyntaxKind.AddExpression] = ([SyntaxKind.SubtractExpression], ["-"]),
        [SyntaxKind.SubtractExpression] = ([SyntaxKind.AddExpression], ["+"]),
        [SyntaxKind.MultiplyExpression] = ([SyntaxKind.DivideExpression], ["/"]),
        [SyntaxKind.DivideExpression] = ([SyntaxKind.MultiplyExpression], ["*"]),
        [SyntaxKind.ModuloExpression] = ([SyntaxKind.MultiplyExpression], ["*"]),
        [SyntaxKind.LessThanExpression] = ([SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanOrEqualExpression], ["<=", ">="]),
        [SyntaxKind.LessThanOrEqualExpression] = ([SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression], ["<", ">"]),
        [SyntaxKind.GreaterThanExpression] = ([SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanOrEqualExpression], [">=", "<="]),
        [SyntaxKind.GreaterThanOrEqualExpression] = ([SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression], [">", "<"]),
        [SyntaxKind.EqualsExpression] = ([SyntaxKind.NotEqualsExpression], ["!="]),
        [SyntaxKind.NotEqualsExpression] = ([SyntaxKind.EqualsExpression], ["=="]),
        [SyntaxKind.LogicalAndExpression] = ([SyntaxKind.LogicalOrExpression], ["||"]),
        [SyntaxKind.LogicalOrExpression] = ([SyntaxKind.LogicalAndExpression], ["&&"]),
        [SyntaxKind.BitwiseAndExpression] = ([SyntaxKind.BitwiseOrExpression], ["|"]),
        [SyntaxKind.BitwiseOrExpression] = ([SyntaxKind.BitwiseAndExpression], ["&"]),
        [SyntaxKind.LeftShiftExpression] = ([SyntaxKind.RightShiftExpression], [">>"]),
        [SyntaxKind.RightShiftExpression] = ([SyntaxKind.LeftShiftExpression], ["<<"]),
    };

    private static readonly Dictionary<SyntaxKind, string> Assignments = new()
    {
        [SyntaxKind.AddAssignmentExpression] = "-=",
        [SyntaxKind.SubtractAssignmentExpression] = "+=",
        [SyntaxKind.MultiplyAssignmentExpression] = "/=",
        [SyntaxKind.DivideAssignmentExpression] = "*=",
    };

    private static readonly Dictionary<string, string> Methods = new()
    {
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["Skip"] = "Take",
        ["Take"] = "Skip",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
    };

    /// <summary>The changes of a node: their kind, and what stands there instead; a statement that goes has nothing instead.</summary>
    public static IEnumerable<(string Kind, string Replacement)> Of(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary when Binaries.TryGetValue(binary.Kind(), out var others):
                return others.Tokens.Select(token => ("operator", $"{binary.Left} {token} {binary.Right}"));
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right is not ThrowExpressionSyntax:
                return [("coalesce", $"{binary.Right}")];
            case PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression
                && unary.Operand is not LiteralExpressionSyntax:
                return [("unary", $"{unary.Operand}")];
            case LiteralExpressionSyntax literal when literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression:
                return [("boolean", literal.IsKind(SyntaxKind.TrueLiteralExpression) ? "false" : "true")];
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } member } invocation
                when Methods.TryGetValue(name.Identifier.Text, out var other):
                return [("method", $"{member.Expression}.{other}{invocation.ArgumentList}")];
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } when Assignments.TryGetValue(assignment.Kind(), out var token):
                return [("assignment", $"{assignment.Left} {token} {assignment.Right};"), ("removed", string.Empty)];
            case ExpressionStatementSyntax { Expression: PostfixUnaryExpressionSyntax step }:
                return [("step", step.IsKind(SyntaxKind.PostIncrementExpression) ? $"{step.Operand}--;" : $"{step.Operand}++;")];
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AssignmentExpressionSyntax }:
                return [("removed", string.Empty)];
            case ExpressionSyntax condition when IsCondition(condition) && !IsChangedAnyway(condition):
                return [("negated", $"!({condition})")];
            default:
                return [];
        }
    }

    private static bool IsCondition(ExpressionSyntax node) => node.Parent switch
    {
        IfStatementSyntax branch => branch.Condition == node,
        ConditionalExpressionSyntax choice => choice.Condition == node,
        WhenClauseSyntax => true,
        _ => false,
    };

    private static bool IsChangedAnyway(ExpressionSyntax condition)
        => condition is PrefixUnaryExpressionSyntax or LiteralExpressionSyntax
            || (condition is BinaryExpressionSyntax binary && Binaries.ContainsKey(binary.Kind()));
}
