namespace Masko.Client;

/// <summary>What a body is called in results and messages.</summary>
internal static class BodyNames
{
    public static string Of(GenerateBody body) => body switch
    {
        ImageBody image => image.Name,
        AnimationBody animation => animation.Name,
        AnimationOfBody animation => animation.Name,
        TransitionBody transition => transition.Name,
        LogoBody logo => logo.Name,
        EditBody edit => edit.EditInstructions,
        RegenerateBody again => again.ImagePrompt,
        AgainBody again => Of(again.Original),
        _ => body.Type.Value,
    };
}
