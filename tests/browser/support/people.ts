/** The person who is signed in when the sandbox starts. */
export const adele = 'adelev@contoso.com';
